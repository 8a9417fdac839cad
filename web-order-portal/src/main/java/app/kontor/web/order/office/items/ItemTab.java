package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemNumber;
import app.kontor.web.common.page.PageInfo;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the pages about one item have in common: each is a tab with an address of its own. */
public abstract class ItemTab implements Serializable {
  private static final long serialVersionUID = 1L;

  private String item = "";

  /** The item that the address names. */
  protected ItemNumber number() {
    return new ItemNumber(item);
  }

  /** The address of a tab of this item. */
  protected String tab(PageInfo page, String path) {
    return page.redirect(path, "item", item);
  }

  /** Number of the item in the spelling of the address; empty for none. */
  public String getItem() {
    return item;
  }

  public void setItem(@Nullable String item) {
    this.item = ItemForm.text(item).strip();
  }
}
