package app.kontor.pricing.model;

import app.kontor.party.Partner;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import app.kontor.pricing.NewAgreement;
import app.kontor.pricing.PriceListRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A price that is agreed with one customer for one item, from a day on and perhaps up to another.
 */
@Entity
@Table(name = "price_agreement")
public class PriceAgreement extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(name = "item_id", updatable = false)
  private long itemId;

  @Column(updatable = false)
  private String currency;

  @Column(name = "from_quantity", precision = 19, scale = 6, updatable = false)
  private BigDecimal fromQuantity;

  @Column(precision = 19, scale = 6, updatable = false)
  private BigDecimal amount;

  @Column(name = "base_quantity", precision = 19, scale = 6, updatable = false)
  private BigDecimal baseQuantity;

  @Column(name = "valid_from", updatable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private @Nullable LocalDate validTo;

  @Column(updatable = false)
  private String note;

  @SuppressWarnings("NullAway.Init")
  protected PriceAgreement() {}

  /**
   * A price as it is agreed.
   *
   * @param others what is agreed with the customer for the item already
   * @throws InvalidInput naming the field that cannot be kept, at {@code validFrom} if another one
   *     is agreed for the quantity on some of the days
   */
  public PriceAgreement(
      long sellerId,
      Partner customer,
      long itemId,
      NewAgreement agreed,
      Collection<PriceAgreement> others) {
    PriceListRules.check(agreed);
    this.sellerId = sellerId;
    this.partnerId = customer.id();
    this.itemId = itemId;
    this.currency = customer.currency().getCurrencyCode();
    this.fromQuantity = agreed.fromQuantity();
    this.amount = agreed.amount();
    this.baseQuantity = agreed.perQuantity();
    this.validFrom = agreed.validFrom();
    this.validTo = agreed.validTo();
    this.note = agreed.note();
    if (others.stream().anyMatch(this::isInTheWayOf)) {
      throw new InvalidInput("validFrom", "AGREEMENT_OVERLAPS", agreed.itemNumber());
    }
  }

  private boolean isInTheWayOf(PriceAgreement other) {
    return currency.equals(other.currency)
        && fromQuantity.compareTo(other.fromQuantity) == 0
        && (validTo == null || !validTo.isBefore(other.validFrom))
        && (other.validTo == null || !other.validTo.isBefore(validFrom));
  }

  /**
   * Holds up to a day only.
   *
   * @param lastDay not before it begins, nor later than it ends already
   */
  public void end(LocalDate lastDay, long seen) {
    requireSeen(seen);
    if (lastDay.isBefore(validFrom)) {
      throw new InvalidInput("lastDay", "VALIDITY_REVERSED");
    }
    if (validTo != null && lastDay.isAfter(validTo)) {
      throw new InvalidInput("lastDay", "AGREEMENT_ENDS_BEFORE", validTo);
    }
    validTo = lastDay;
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

  public BigDecimal amount() {
    return amount;
  }
}
