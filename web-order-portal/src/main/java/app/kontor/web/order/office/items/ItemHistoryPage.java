package app.kontor.web.order.office.items;

import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Who changed what of an item. */
@Named
@RequestScoped
public class ItemHistoryPage extends ItemTab {
  private static final long serialVersionUID = 1L;

  @Inject private transient ListPages lists;
  @Inject private transient PageInfo page;

  /** Reads the changes; without an item it leads to where one is chosen. */
  public @Nullable String load() {
    if (getItem().isEmpty()) {
      return page.redirect("/office/items.xhtml");
    }
    lists.load("item-changes");
    return null;
  }
}
