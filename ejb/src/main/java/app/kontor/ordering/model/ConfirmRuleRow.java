package app.kontor.ordering.model;

import app.kontor.ordering.ConfirmRule;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A kept {@link ConfirmRule}. */
@Entity
@Table(name = "confirm_rule")
public class ConfirmRuleRow extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "group_code")
  private String group;

  private boolean active;

  @Column(name = "most_gross", precision = 19, scale = 4)
  private @Nullable BigDecimal mostGross;

  @Column(name = "promise_days")
  private @Nullable Integer promiseDays;

  @Column(name = "without_notes")
  private boolean withoutNotes;

  @Column(name = "known_address")
  private boolean knownAddress;

  private boolean paid;

  @SuppressWarnings("NullAway.Init")
  protected ConfirmRuleRow() {}

  public ConfirmRuleRow(long sellerId, ConfirmRule rule) {
    this.sellerId = sellerId;
    this.group = rule.group();
    say(rule);
  }

  /**
   * It says something else from now on.
   *
   * @throws ChangedMeanwhile if somebody has changed it since it was read
   */
  public void change(ConfirmRule rule) {
    if (rule.version() != version()) {
      throw new ChangedMeanwhile();
    }
    say(rule);
  }

  private void say(ConfirmRule rule) {
    active = rule.active();
    mostGross = rule.mostGross();
    promiseDays = rule.promiseDays();
    withoutNotes = rule.withoutNotes();
    knownAddress = rule.knownAddress();
    paid = rule.paid();
  }

  public long sellerId() {
    return sellerId;
  }

  /** As it is kept. */
  public ConfirmRule view() {
    return new ConfirmRule(
        group,
        version(),
        active,
        mostGross == null ? null : mostGross.setScale(2, RoundingMode.UNNECESSARY),
        promiseDays,
        withoutNotes,
        knownAddress,
        paid);
  }
}
