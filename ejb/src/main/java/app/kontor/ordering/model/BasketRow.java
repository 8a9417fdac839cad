package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One item in a person's basket, in one of the units it is wanted in. */
@Entity
@Table(name = "basket_line")
public class BasketRow extends Aggregate {
  @Column(name = "user_id")
  private long userId;

  @Column(name = "item_id")
  private long itemId;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  private @Nullable String unit;

  private String note = "";

  @Column(name = "seen_price", precision = 19, scale = 6)
  private @Nullable BigDecimal seenPrice;

  @Column(name = "seen_per", precision = 19, scale = 6)
  private @Nullable BigDecimal seenPer;

  @Column(name = "seen_currency")
  private @Nullable String seenCurrency;

  @Column(name = "added_at")
  private Instant addedAt;

  @SuppressWarnings("NullAway.Init")
  protected BasketRow() {}

  public BasketRow(long userId, long itemId, Wanted.BaseAmount amount, Instant now) {
    this.userId = userId;
    this.itemId = itemId;
    want(amount);
    this.addedAt = now;
  }

  public final void want(Wanted.BaseAmount amount) {
    UnitCode code = amount.unit();
    quantity = amount.quantity();
    unit = code == null ? null : code.code();
  }

  /**
   * Adds what is noted to what stands there, as far as there is room.
   *
   * @param more the buyer's own; empty for nothing
   */
  public void noteToo(String more) {
    note = LineNote.of(note).and(more).text();
  }

  /**
   * Says it anew.
   *
   * @param text the buyer's own; empty for none
   */
  public void note(String text) {
    note = text;
  }

  /** The buyer's own, which moves to lists and back; empty for none. */
  public String note() {
    return note;
  }

  public long userId() {
    return userId;
  }

  public long itemId() {
    return itemId;
  }

  /** So many base units, and in which unit they are wanted. */
  public Wanted.BaseAmount amount() {
    return new Wanted.BaseAmount(quantity, unit == null ? null : new UnitCode(unit));
  }

  /**
   * Its owner sees what it costs.
   *
   * @param price of the day, for base units; null for on request
   */
  public void see(@Nullable UnitPrice price) {
    seenPrice = price == null ? null : price.amount();
    seenPer = price == null ? null : price.baseQuantity().value();
    seenCurrency = price == null ? null : price.currency().getCurrencyCode();
  }

  /**
   * What its owner saw last, or null if that is not known.
   *
   * @param base the item's base unit
   */
  public @Nullable UnitPrice seen(UnitCode base) {
    return seenPrice == null || seenPer == null || seenCurrency == null
        ? null
        : new UnitPrice(seenPrice, Currencies.of(seenCurrency), Quantity.of(seenPer, base));
  }

  /** Which line it is. */
  public Wanted.Key key() {
    return Wanted.Key.of(itemId, amount());
  }

  public Instant addedAt() {
    return addedAt;
  }
}
