package app.kontor.transfer.internal;

import app.kontor.access.NotAllowed;
import app.kontor.gate.Actor;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be transferred, and who may. */
@Dependent
public class TransferKinds {
  private final List<TransferKind> all;

  @Inject
  public TransferKinds(@Any Instance<TransferKind> all) {
    this(all.stream().toList());
  }

  TransferKinds(List<TransferKind> all) {
    this.all = all.stream().sorted(Comparator.comparingInt(TransferKind::place)).toList();
  }

  /** Those that a person may load, in their order. */
  List<TransferKind> of(Actor person) {
    return all.stream().filter(kind -> person.may(kind.permission())).toList();
  }

  /** The one of a key, if the person may load it. */
  Optional<TransferKind> find(Actor person, String key) {
    return of(person).stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  /**
   * @throws NotAllowed also if there is none of that key
   */
  TransferKind get(Actor person, String key) {
    return find(person, key).orElseThrow(() -> new NotAllowed("transfer " + key));
  }

  /** Fields by key, of all kinds: what rows of files that are kept are about. */
  Map<String, TransferField> fields(String kind) {
    return all.stream()
        .filter(one -> one.key().equals(kind))
        .flatMap(one -> one.fields().stream())
        .collect(Collectors.toMap(TransferField::key, Function.identity()));
  }
}
