package app.kontor.web.shop;

import app.kontor.gate.Permission;
import app.kontor.measure.Quantity;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What the shop's pages show of an offer in the same way everywhere. */
@Named
@RequestScoped
public class Shop {
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
}
