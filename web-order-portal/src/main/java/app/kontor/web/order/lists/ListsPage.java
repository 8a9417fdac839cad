package app.kontor.web.order.lists;

import app.kontor.ordering.ShoppingLists;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The lists of goods a buyer sees, and a new one. */
@Named
@ViewScoped
public class ListsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ShoppingLists shoppingLists;
  @Inject private PageInfo page;

  private String name = "";

  /** Makes a list and opens it. */
  public String create() {
    String reference = shoppingLists.create(page.key(), name);
    page.done("lists.created", name);
    return page.redirect("/list.xhtml", "named", reference);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }
}
