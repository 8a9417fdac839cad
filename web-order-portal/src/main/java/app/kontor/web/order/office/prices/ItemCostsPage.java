package app.kontor.web.order.office.prices;

import app.kontor.catalogue.ItemNumber;
import app.kontor.party.Seller;
import app.kontor.pricing.ItemCost;
import app.kontor.pricing.ItemCosts;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What items cost, and one of them to be changed. */
@Named
@ViewScoped
public class ItemCostsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private ItemCosts costs;
  @Inject private PageInfo info;
  @Inject private Portal portal;

  private String itemNumber = "";
  private @Nullable BigDecimal amount;
  private long version;

  /** Reads the item that is to be changed. */
  public void load() {
    if (!itemNumber.isEmpty()) {
      ItemCost cost = costs.cost(new ItemNumber(itemNumber));
      amount = cost.amount();
      version = cost.version();
    }
  }

  /** Keeps what was entered. */
  public String save() {
    costs.set(new ItemCost(new ItemNumber(itemNumber), amount, version));
    info.done("office.item-costs.saved", itemNumber);
    return info.redirect("/office/item-costs.xhtml");
  }

  /** Whether one that is known is changed. */
  public boolean isChanging() {
    return version > 0;
  }

  public Seller getSeller() {
    return portal.getSeller();
  }

  public String getItemNumber() {
    return itemNumber;
  }

  public void setItemNumber(@Nullable String itemNumber) {
    this.itemNumber = itemNumber == null ? "" : itemNumber.strip();
  }

  public @Nullable BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(@Nullable BigDecimal amount) {
    this.amount = amount;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
