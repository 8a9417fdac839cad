package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The sellers of the installation, in the order of their set-up. */
@Dependent
public class SellerList implements ListDefinition<SellerSummary> {
  public static final ListShape<SellerSummary> SHAPE =
      ListShape.<SellerSummary>named("sellers")
          .text("name", "common.name", SellerSummary::name)
          .text("country", "field.country.label", SellerSummary::country)
          .text("currency", "common.currency", SellerSummary::homeCurrency)
          .text("zone", "sellers.zone", row -> row.zone().replace('_', ' '))
          .text(
              "shop",
              "sellers.shop",
              row -> Phrase.of(row.published() ? "sellers.shop.open" : "sellers.shop.closed"))
          .page(Audience.STAFF, "name", "country", "currency", "zone", "shop")
          .build();

  private final SellerRegister sellers;

  @Inject
  public SellerList(SellerRegister sellers) {
    this.sellers = sellers;
  }

  @Override
  public ListShape<SellerSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<SellerSummary> rows(FilterValues filter, PageRequest page) {
    return sellers.list(page);
  }
}
