package app.kontor.shipping.model;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import app.kontor.shipping.AllotNumbers;
import app.kontor.shipping.CheckRule;
import app.kontor.shipping.NumberPool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * A range of numbers a carrier has allotted. The row is locked while one is taken, so the numbers
 * have neither gaps nor doubles.
 */
@Entity
@Table(name = "carrier_number_pool")
public class AllottedNumbers extends Aggregate {
  private static final int MAX_PREFIX = 20;

  @Column(name = "seller_id")
  private long sellerId;

  private String carrier;
  private String prefix;

  @Column(name = "first_no")
  private long first;

  @Column(name = "last_no")
  private long last;

  @Column(name = "next_no")
  private long next;

  private int digits;

  @Enumerated(EnumType.STRING)
  @Column(name = "append_rule")
  private CheckRule appendRule;

  @Column(name = "low_water")
  private int lowWater;

  private boolean active;

  @SuppressWarnings("NullAway.Init")
  protected AllottedNumbers() {}

  public AllottedNumbers(long sellerId, AllotNumbers command) {
    this.sellerId = sellerId;
    this.carrier = command.carrierCode();
    this.prefix = command.prefix().strip();
    if (!prefix.matches("[A-Z0-9]{0," + MAX_PREFIX + "}")) {
      throw new InvalidInput("prefix", "NOT_A_PREFIX", prefix);
    }
    this.first = running("first", command.first());
    this.last = running("last", command.last());
    if (command.first().strip().length() != command.last().strip().length() || last < first) {
      throw new InvalidInput("last", "NOT_A_RANGE");
    }
    this.next = first;
    this.digits = command.first().strip().length();
    this.appendRule = command.appendRule();
    if (appendRule == CheckRule.S10 || appendRule == CheckRule.POCZTA_POLSKA) {
      throw new InvalidInput("appendRule", "NOT_A_VALUE", appendRule);
    }
    if (command.lowWater() < 0) {
      throw new InvalidInput("lowWater", "NOT_POSITIVE");
    }
    this.lowWater = command.lowWater();
    this.active = true;
  }

  private static long running(String field, String text) {
    if (!text.strip().matches("[0-9]{1,18}")) {
      throw new InvalidInput(field, "NOT_A_NUMBER", text);
    }
    return Long.parseLong(text.strip());
  }

  /** Takes the next number; the caller holds the row's lock. */
  public String take() {
    if (!hasMore()) {
      throw new IllegalStateException("pool " + id() + " is used up");
    }
    String running = String.format("%0" + digits + "d", next);
    next++;
    return ParcelNumbers.append(appendRule, prefix + running);
  }

  public boolean hasMore() {
    return active && next <= last;
  }

  /** Whether both ranges hold a same number. */
  public boolean overlaps(AllottedNumbers other) {
    return carrier.equals(other.carrier)
        && prefix.equals(other.prefix)
        && digits == other.digits
        && first <= other.last
        && other.first <= last;
  }

  /** The numbers left are never given. */
  public void close() {
    active = false;
  }

  /** As others see it. */
  public NumberPool view() {
    return new NumberPool(
        id(), carrier, prefix, first, last, next, digits, appendRule, lowWater, active);
  }

  public long sellerId() {
    return sellerId;
  }
}
