package app.kontor.web.shop;

import app.kontor.catalogue.PictureSize;
import app.kontor.gate.Permission;
import app.kontor.measure.Quantity;
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
  @Inject private Visitor visitor;
  @Inject private PageInfo page;

  /** Whether the visitor can put goods in a basket. */
  public boolean isBuying() {
    return !visitor.isStaff() && visitor.getActor().may(Permission.BASKET_EDIT);
  }

  /** Whether the visitor sees goods as rows of a table, else as cards. */
  public boolean isTable() {
    return visitor.getGoods().equals("table");
  }

  /** The address of a picture in rows and suggestions; of the empty picture without a hash. */
  public String small(@Nullable String hash) {
    return picture(hash, PictureSize.SMALL);
  }

  /** The address of a picture on a card; of the empty picture without a hash. */
  public String medium(@Nullable String hash) {
    return picture(hash, PictureSize.MEDIUM);
  }

  /** The address of a picture as large as pages show it; of the empty picture without a hash. */
  public String large(@Nullable String hash) {
    return picture(hash, PictureSize.LARGE);
  }

  private String picture(@Nullable String hash, PictureSize size) {
    return page.url("/picture/" + (hash == null ? "none" : size.key() + '/' + hash));
  }

  /** A quantity as scripts and inputs take it: no grouping, a point, no trailing zeros. */
  public String plain(Quantity quantity) {
    return plain(quantity.value());
  }

  /** A number as forms send it, without needless zeros. */
  public String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
