package app.kontor.transfer.model;

import app.kontor.platform.failure.StoredArgs;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.model.Part;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.RowProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that would do something or cannot be taken, as it was looked at. Rows that say
 * what is kept already are only counted.
 */
@Entity
@Table(name = "transfer_row")
public class TransferFileRow extends Part {
  private static final int MAX_NAME = 200;
  private static final int MAX_VALUE = 160;
  private static final int MAX_CHANGES = 12_000;
  private static final int MAX_ARGS = 1_000;

  /** Weights beyond it are all the same to whoever looks. */
  private static final BigDecimal MOST = new BigDecimal("99999999999");

  @Column(name = "transfer_id", updatable = false)
  private long transferId;

  @Column(name = "line_no", updatable = false)
  private int line;

  @Column(updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  private Effect outcome;

  /** Where the outcome stands among others, as the list shows them. */
  @Column(insertable = false, updatable = false)
  private int place;

  @Column(precision = 20, scale = 6, updatable = false)
  private BigDecimal weight;

  @Column(updatable = false)
  private String changes;

  @Column(updatable = false)
  private String seen;

  @Column(name = "field_key")
  private @Nullable String field;

  private @Nullable String code;
  private @Nullable String args;
  private boolean applied;

  /** Changes as they are stored. */
  public record Changes(List<FieldChange> fields) {}

  @SuppressWarnings("NullAway.Init")
  protected TransferFileRow() {}

  public TransferFileRow(long transferId, RowPlan plan) {
    this.transferId = transferId;
    this.line = plan.line();
    this.name = cut(plan.name(), MAX_NAME);
    this.outcome = plan.outcome();
    this.weight = plan.weight().abs().min(MOST).setScale(6, java.math.RoundingMode.HALF_UP);
    this.changes = shown(plan.changes());
    this.seen = Seen.of(plan);
    RowProblem problem = plan.problem();
    if (problem != null) {
      refuse(problem);
    }
  }

  /** It cannot be taken, or could not when it was to be applied. */
  public final void refuse(RowProblem problem) {
    field = problem.field();
    code = problem.code();
    String all = StoredArgs.write(problem.args());
    args = all.length() <= MAX_ARGS ? all : "";
  }

  /** It was applied. */
  public void apply() {
    applied = true;
    field = null;
    code = null;
    args = null;
  }

  /** As much of the values as people can look at. */
  private static String shown(List<FieldChange> all) {
    List<FieldChange> some = new ArrayList<>();
    for (FieldChange one : all) {
      some.add(new FieldChange(one.field(), cutOrNull(one.before()), cutOrNull(one.after())));
    }
    String json = JsonLibrary.write(new Changes(some));
    while (json.length() > MAX_CHANGES) {
      some.remove(some.size() - 1);
      json = JsonLibrary.write(new Changes(some));
    }
    return json;
  }

  private static @Nullable String cutOrNull(@Nullable String value) {
    return value == null ? null : cut(value, MAX_VALUE);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** Whether the row would still do what was looked at. */
  public boolean isStill(RowPlan plan) {
    return seen.equals(Seen.of(plan));
  }

  public int line() {
    return line;
  }

  public String name() {
    return name;
  }

  public Effect outcome() {
    return outcome;
  }

  public boolean isApplied() {
    return applied;
  }

  public List<FieldChange> changes() {
    return JsonLibrary.read(changes, Changes.class).fields();
  }

  /** Whether what was there before is kept to the last letter, and not only as far as is shown. */
  public boolean isWhole() {
    return changes.length() < MAX_CHANGES - 3 * MAX_VALUE
        && changes().stream()
            .map(FieldChange::before)
            .allMatch(before -> before == null || before.length() < MAX_VALUE);
  }

  /** Why it cannot be taken, or null. */
  public @Nullable RowProblem problem() {
    String why = code;
    String about = field;
    String with = args;
    if (why == null) {
      return null;
    }
    List<Serializable> read = StoredArgs.read(with == null ? "" : with);
    return new RowProblem(about == null ? "" : about, why, read);
  }
}
