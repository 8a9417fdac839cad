package app.kontor.web.common.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the frame around each page shows apart from navigation: search and basket. */
@Named
@RequestScoped
public class Shell {
  private static final String BASKET = "/basket.xhtml";

  @Inject private PageInfo page;
  @Inject private Visitor visitor;
  @Inject private Instance<BasketCount> basketCount;

  /** The address of the search page open to the visitor; empty if there is none. */
  public String getSearch() {
    String path = visitor.isStaff() ? "/office/search.xhtml" : "/search.xhtml";
    return page.open(path) ? page.url(path) : "";
  }

  public boolean isBasketOpen() {
    return page.open(BASKET);
  }

  /** Lines in the visitor's basket. */
  public int getBasketLines() {
    return basketCount.isResolvable() ? basketCount.get().lines() : 0;
  }
}
