package app.kontor.web.shop;

import app.kontor.access.Permission;
import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Offer;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the shop's pages show of an offer in the same way everywhere. */
@Named
@RequestScoped
public class Shop {
  private static final BigDecimal FEW_PACKAGES = BigDecimal.TEN;

  @Inject private Visitor visitor;
  @Inject private PageInfo page;

  /** Whether the visitor can put goods in a basket. */
  public boolean isBuying() {
    return !visitor.isStaff() && visitor.getActor().may(Permission.BASKET_EDIT);
  }

  /** The address of a picture by its hash; of the empty picture without one. */
  public String picture(@Nullable String hash) {
    return page.url("/picture/" + (hash == null ? "none" : hash));
  }

  /** A quantity as scripts and inputs take it: no grouping, a point, no trailing zeros. */
  public String plain(Quantity quantity) {
    return quantity.value().stripTrailingZeros().toPlainString();
  }

  /** IN_STOCK, LOW for less than ten packages, DUE if more is announced, or ON_REQUEST. */
  public String availability(Offer offer) {
    Quantity free = offer.availability().free();
    Item item = offer.item();
    if (free.value().compareTo(item.packaging().value()) >= 0) {
      BigDecimal few = item.packaging().value().multiply(FEW_PACKAGES);
      return free.value().compareTo(few) >= 0 ? "IN_STOCK" : "LOW";
    }
    return offer.availability().expected() == null ? "ON_REQUEST" : "DUE";
  }
}
