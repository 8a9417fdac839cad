package app.kontor.web.order.office.items;

import app.kontor.catalogue.BundleEntry;
import app.kontor.catalogue.BundlePart;
import app.kontor.catalogue.Bundles;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.Stock;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bundle consists of, and how many of it stock makes up. */
@Named
@ViewScoped
public class ItemPartsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Bundles bundles;
  @EJB private Stock stock;
  @Inject private PageInfo page;

  private String item = "";
  private boolean bundle;
  private boolean incomplete;
  private @Nullable Quantity free;
  private final List<Row> rows = new ArrayList<>();
  private String part = "";
  private @Nullable BigDecimal quantity = BigDecimal.ONE;

  /** A part and how much of it one bundle is to have. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final BundlePart part;
    private @Nullable BigDecimal quantity;

    Row(BundlePart part) {
      this.part = part;
      this.quantity = part.quantity().value();
    }

    public BundlePart getPart() {
      return part;
    }

    public @Nullable BigDecimal getQuantity() {
      return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
      this.quantity = quantity;
    }
  }

  public void load() {
    Item found = bundles.bundle(new ItemNumber(item));
    item = found.number().value();
    bundle = found.isBundle();
    incomplete = found.isIncomplete() && !found.parts().isEmpty();
    rows.clear();
    found.parts().forEach(each -> rows.add(new Row(each)));
    if (!rows.isEmpty()) {
      free = stock.free(found.number());
    }
  }

  private String here() {
    return page.redirect("/office/item-parts.xhtml", "item", item);
  }

  private BundleEntry entry(ItemNumber number, @Nullable BigDecimal typed) {
    if (typed == null) {
      throw InvalidInput.required("quantity");
    }
    return new BundleEntry(new ItemNumber(item), number, typed);
  }

  /** Adds the part that was entered, or gives it that quantity if it is there. */
  public String add() {
    ItemNumber number = new ItemNumber(part.strip());
    bundles.keep(page.key(), List.of(entry(number, quantity)));
    page.done("office.item-parts.added", number);
    return here();
  }

  public String save() {
    bundles.keep(
        page.key(),
        rows.stream().map(row -> entry(row.getPart().number(), row.getQuantity())).toList());
    page.done("office.item-parts.saved");
    return here();
  }

  public String remove(Row row) {
    bundles.remove(new ItemNumber(item), row.getPart().number());
    page.done("office.item-parts.removed", row.getPart().number());
    return here();
  }

  public boolean isBundle() {
    return bundle;
  }

  /** Whether a part is not sold any more. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** How many can be sold now; null where there are no parts. */
  public @Nullable Quantity getFree() {
    return free;
  }

  public List<Row> getRows() {
    return rows;
  }

  public String getItem() {
    return item;
  }

  public void setItem(@Nullable String item) {
    this.item = ItemForm.text(item).strip();
  }

  public String getPart() {
    return part;
  }

  public void setPart(@Nullable String part) {
    this.part = ItemForm.text(part);
  }

  public @Nullable BigDecimal getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable BigDecimal quantity) {
    this.quantity = quantity;
  }
}
