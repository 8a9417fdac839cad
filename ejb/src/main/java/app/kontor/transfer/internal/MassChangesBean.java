package app.kontor.transfer.internal;

import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.DecimalMark;
import app.kontor.ordering.Offers;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.ItemSelection;
import app.kontor.transfer.MassChange;
import app.kontor.transfer.MassChanges;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import app.kontor.transfer.UnknownTransfer;
import app.kontor.transfer.internal.kind.ItemRecords;
import app.kontor.transfer.model.TransferFile;
import app.kontor.transfer.model.TransferFileRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mass changes behind the gate: files that nobody has written by hand. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MassChangesBean implements MassChanges {
  private static final String KIND = "items";

  private final CurrentActor actor;
  private final Offers offers;
  private final Transfers transfers;
  private final TransferFiles files;
  private final ItemRecords records;

  @Inject
  public MassChangesBean(
      CurrentActor actor,
      Offers offers,
      Transfers transfers,
      TransferFiles files,
      ItemRecords records) {
    this.actor = actor;
    this.offers = offers;
    this.transfers = transfers;
    this.files = files;
    this.records = records;
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<TransferField> fields() {
    return records.common();
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public Total count(ItemSelection items) {
    ItemFilter all = items.all();
    if (all == null) {
      return Total.of(items.numbers().size());
    }
    return offers.count(all);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public String begin(String key, ItemSelection items, MassChange change, String name) {
    return compared(key, name, records.of(numbers(items), change));
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public String takeBack(String key, String reference, String name) {
    TransferFile file =
        files
            .find(actor.get().sellerId(), reference)
            .filter(each -> each.kind().equals(KIND))
            .orElseThrow(() -> new UnknownTransfer(reference));
    List<TransferFileRow> changed = files.changed(file.id(), MOST + 1);
    if (changed.isEmpty() || !changed.stream().allMatch(TransferFileRow::isWhole)) {
      throw new InvalidInput("", "MASS_NOT_TAKEN_BACK");
    }
    requireFew(changed.size());
    Map<String, List<FieldChange>> before = new LinkedHashMap<>();
    changed.forEach(row -> before.put(row.name(), row.changes()));
    return compared(key, name, records.before(before));
  }

  /**
   * Hands the file in as a person would, every column as it is called. What it is called is what is
   * changed, not a file: nobody has made one.
   */
  private String compared(String key, String name, byte[] content) {
    String reference = transfers.begin(key, KIND, FileUpload.of(name, content));
    TransferView file = transfers.file(reference);
    if (file.state() == TransferState.COLUMNS) {
      List<String> fields =
          transfers.columns(reference).columns().stream()
              .map(TransferColumns.Column::heading)
              .toList();
      transfers.check(reference, file.version(), new ColumnChoice(fields, null, DecimalMark.POINT));
    }
    return reference;
  }

  private List<ItemNumber> numbers(ItemSelection items) {
    Set<ItemNumber> numbers = new LinkedHashSet<>(items.numbers());
    ItemFilter all = items.all();
    if (all != null) {
      numbers.addAll(offers.numbers(all, MOST + 1));
    }
    if (numbers.isEmpty()) {
      throw new InvalidInput("", "MASS_NONE");
    }
    requireFew(numbers.size());
    return new ArrayList<>(numbers);
  }

  private static void requireFew(int items) {
    if (items > MOST) {
      throw new InvalidInput("", "MASS_TOO_MANY", MOST);
    }
  }
}
