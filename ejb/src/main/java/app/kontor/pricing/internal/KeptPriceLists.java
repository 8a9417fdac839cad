package app.kontor.pricing.internal;

import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/**
 * What is kept on each node of sellers' price lists: their terms, the edition of their prices, and
 * with whom single prices are agreed.
 */
@Dependent
public class KeptPriceLists {
  private static final String TERMS = "price-lists";
  private static final String PRICES = "prices";
  private static final String AGREEMENTS = "price-agreements";

  private final ReferenceData reference;
  private final PriceTermsRows rows;

  @Inject
  KeptPriceLists(ReferenceData reference, PriceTermsRows rows) {
    this.reference = reference;
    this.rows = rows;
  }

  private record Editions(Map<Long, Long> byList) {
    Editions {
      byList = Map.copyOf(byList);
    }
  }

  private record Agreed(Set<Long> partners) {
    Agreed {
      partners = Set.copyOf(partners);
    }
  }

  SellerPrices of(long sellerId) {
    return reference.get(
        TERMS,
        SellerPrices.class,
        sellerId,
        () -> new SellerPrices(rows.terms(sellerId), rows.within(sellerId)));
  }

  /** The edition of each list's prices, by its id. */
  Map<Long, Long> editions(long sellerId) {
    return reference
        .get(PRICES, Editions.class, sellerId, () -> new Editions(rows.editions(sellerId)))
        .byList();
  }

  /** Whether single prices are agreed with the partner, on whatever days. */
  boolean isAgreedWith(long sellerId, long partnerId) {
    return reference
        .get(AGREEMENTS, Agreed.class, sellerId, () -> new Agreed(rows.agreedWith(sellerId)))
        .partners()
        .contains(partnerId);
  }

  /** A list was added or its terms changed. */
  void changed() {
    reference.changed(TERMS);
  }

  /** Prices of a list changed. */
  void pricesChanged() {
    reference.changed(PRICES);
  }

  /** A price was agreed with a customer, or is not agreed any more. */
  void agreementsChanged() {
    reference.changed(AGREEMENTS);
  }
}
