package app.kontor.web.common.page;

import app.kontor.notification.Notices;
import app.kontor.platform.data.Total;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What the frame around each page shows apart from navigation: search, bell and basket. */
@Named
@RequestScoped
public class Shell {
  private static final String BASKET = "/basket.xhtml";

  @EJB private Notices notices;
  @Inject private PageInfo page;
  @Inject private Visitor visitor;
  @Inject private Instance<BasketCount> basketCount;
  private @Nullable Integer counted;

  /** The address of the search page open to the visitor; empty if there is none. */
  public String getSearch() {
    String path = visitor.isStaff() ? "/office/search.xhtml" : "/search.xhtml";
    return page.open(path) ? page.url(path) : "";
  }

  /** The address of the visitor's notices; empty for somebody who has not signed in. */
  public String getNotices() {
    String path = visitor.isStaff() ? "/office/notices.xhtml" : "/notices.xhtml";
    return page.open(path) ? page.url(path) : "";
  }

  /** How many notices the visitor has not read; counted a minute ago at most. */
  public Total getUnread() {
    return notices.unread();
  }

  public boolean isBasketOpen() {
    return page.open(BASKET);
  }

  /** Lines in the visitor's basket; counted once while a page is written, when nothing changes. */
  public int getBasketLines() {
    if (!PhaseId.RENDER_RESPONSE.equals(FacesContext.getCurrentInstance().getCurrentPhaseId())) {
      return count();
    }
    Integer known = counted;
    if (known == null) {
      known = count();
      counted = known;
    }
    return known;
  }

  private int count() {
    return basketCount.isResolvable() ? basketCount.get().lines() : 0;
  }
}
