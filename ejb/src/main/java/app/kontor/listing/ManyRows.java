package app.kontor.listing;

import app.kontor.access.NotAllowed;
import app.kontor.gate.CommandKey;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.failure.ShortTrace;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.node.NodeMemory;
import app.kontor.platform.once.AlreadyDone;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does something with many rows. Each row is a command of its own with its transaction, its check
 * of rights, its entry in the audit trail and its key, so one that is refused holds none of the
 * others up, and a form that is sent twice does nothing twice.
 */
@Dependent
public class ManyRows {
  /** As many as a list shows on a page at most. */
  public static final int MOST = 200;

  private static final System.Logger LOG = System.getLogger(ManyRows.class.getName());
  private static final int MAX_REASON = 300;
  private static final int KEY_LENGTH = 40;

  private final CurrentActor actor;
  private final CommandKey commandKey;
  private final List<BulkActions> all;

  /**
   * A row as a page names it.
   *
   * @param mark for the command
   * @param name for people
   */
  public record Named(String mark, String name) {}

  @Inject
  public ManyRows(CurrentActor actor, CommandKey commandKey, @Any Instance<BulkActions> all) {
    this(actor, commandKey, all.stream().toList());
  }

  ManyRows(CurrentActor actor, CommandKey commandKey, List<BulkActions> all) {
    this.actor = actor;
    this.commandKey = commandKey;
    this.all = List.copyOf(all);
  }

  /** What the actor may do with rows of a list, by permission. */
  public List<BulkAction> offered(String list) {
    return all.stream()
        .filter(actions -> actions.list().equals(list))
        .flatMap(actions -> actions.actions().stream())
        .filter(action -> action.anyOf().stream().anyMatch(actor.get()::may))
        .toList();
  }

  /**
   * Does it with each row that was marked.
   *
   * @param rows none is done twice
   * @param key idempotency key of the form
   * @throws NotAllowed if there is no such action for the actor
   * @throws InvalidInput if a reason is missing or too long, or there are more than {@link #MOST}
   */
  public RowOutcome run(String list, String action, List<Named> rows, String reason, String key) {
    BulkAction wanted =
        offered(list).stream()
            .filter(each -> each.key().equals(action))
            .findFirst()
            .orElseThrow(() -> new NotAllowed(list + '.' + action));
    if (!wanted.leads().isEmpty()) {
      throw new NotAllowed(list + '.' + action);
    }
    String why = reason.strip();
    if (wanted.reason() && why.isEmpty()) {
      throw InvalidInput.required("reason");
    }
    if (why.length() > MAX_REASON) {
      throw new InvalidInput("reason", "TOO_LONG", MAX_REASON);
    }
    List<Named> distinct = List.copyOf(new LinkedHashSet<>(rows));
    if (distinct.size() > MOST) {
      throw new InvalidInput("", "TOO_MANY_ROWS", MOST);
    }
    return run(wanted, distinct, why, list + '/' + action + '/' + key);
  }

  private RowOutcome run(BulkAction action, List<Named> rows, String reason, String key) {
    int done = 0;
    boolean failed = false;
    List<RowOutcome.Other> others = new ArrayList<>();
    for (Named row : rows) {
      if (failed) {
        others.add(new RowOutcome.Other(row.name(), RowOutcome.Why.NOT_TRIED, null));
        continue;
      }
      RowOutcome.@Nullable Other other = one(action, row, reason, keyOf(key, row));
      if (other == null) {
        done++;
      } else {
        others.add(other);
        failed = other.why() == RowOutcome.Why.FAILED;
      }
    }
    return new RowOutcome(action.label(), done, others);
  }

  /** Does it with one row; null if it is done. */
  private RowOutcome.@Nullable Other one(BulkAction action, Named row, String reason, String key) {
    try {
      commandKey.under(key, () -> action.command().accept(new MarkedRow(row.mark(), key, reason)));
      return null;
    } catch (AlreadyDone e) {
      return null;
    } catch (BusinessException e) {
      return new RowOutcome.Other(row.name(), RowOutcome.Why.REFUSED, e);
    } catch (EJBException e) {
      // rows before it are done: whoever asked must be told which
      NodeMemory.endIfExhausted(e);
      LOG.log(System.Logger.Level.ERROR, action.key() + " failed: " + ShortTrace.of(e));
      return new RowOutcome.Other(row.name(), RowOutcome.Why.FAILED, null);
    }
  }

  /** The same for the same row of the same form. */
  private static String keyOf(String key, Named row) {
    return Sha256.hex((key + '/' + row.mark()).getBytes(StandardCharsets.UTF_8))
        .substring(0, KEY_LENGTH);
  }
}
