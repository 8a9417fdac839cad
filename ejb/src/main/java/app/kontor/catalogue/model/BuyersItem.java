package app.kontor.catalogue.model;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.number.NumberKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Comparator;

/** What a customer calls an item: a number that means this item to the customer alone. */
@Entity
@Table(name = "buyers_item")
public class BuyersItem extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(name = "item_id")
  private long itemId;

  @Column(updatable = false)
  private String number;

  @Column(name = "plain_number", updatable = false)
  private String plainNumber;

  private String name;

  private boolean preferred;

  @SuppressWarnings("NullAway.Init")
  protected BuyersItem() {}

  /** A number that is not preferred yet; {@link #settle} says which one is. */
  public BuyersItem(long sellerId, long partnerId, long itemId, String number, String name) {
    this.sellerId = sellerId;
    this.partnerId = partnerId;
    this.itemId = itemId;
    this.number = number;
    this.plainNumber = NumberKey.of(number);
    this.name = name;
  }

  /**
   * Lets exactly one of the numbers that an item has at a customer be the one that is printed.
   *
   * @param ofItem all of them
   * @param wanted the number that is to be it; empty for the one that is, or else the first in the
   *     order of letters
   */
  public static void settle(Collection<BuyersItem> ofItem, String wanted) {
    BuyersItem chosen =
        ofItem.stream()
            .min(
                Comparator.comparing((BuyersItem one) -> !one.number.equals(wanted))
                    .thenComparing(one -> !one.preferred)
                    .thenComparing(one -> one.number))
            .orElse(null);
    ofItem.forEach(one -> one.preferred = one == chosen);
  }

  /** Means another item from now on. */
  public void means(long otherItemId) {
    itemId = otherItemId;
    preferred = false;
  }

  /** Has another name from now on. */
  public void call(String otherName) {
    name = otherName;
  }

  /**
   * Refuses to be changed by whoever saw another version.
   *
   * @throws ChangedMeanwhile if it is another one
   */
  public void requireSeen(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
  }

  public long itemId() {
    return itemId;
  }

  /** As the customer writes it. */
  public String number() {
    return number;
  }

  /** What the customer calls the item in words; empty for none. */
  public String name() {
    return name;
  }

  /** Whether it is the one that is shown and printed. */
  public boolean isPreferred() {
    return preferred;
  }
}
