package app.kontor.pricing.internal;

import app.kontor.platform.transaction.ReferenceData;
import app.kontor.pricing.model.PriceListTerms;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The terms of sellers' price lists, kept on each node; their prices are not. */
@Dependent
public class KeptPriceLists {
  private static final String TOPIC = "price-lists";

  private final ReferenceData reference;
  private final PriceListRows rows;

  @Inject
  KeptPriceLists(ReferenceData reference, PriceListRows rows) {
    this.reference = reference;
    this.rows = rows;
  }

  private record Lists(List<PriceListTerms> terms) {
    Lists {
      terms = List.copyOf(terms);
    }
  }

  List<PriceListTerms> of(long sellerId) {
    return reference
        .get(TOPIC, Lists.class, sellerId, () -> new Lists(rows.terms(sellerId)))
        .terms();
  }

  /** A list was added or its terms changed. */
  void changed() {
    reference.changed(TOPIC);
  }
}
