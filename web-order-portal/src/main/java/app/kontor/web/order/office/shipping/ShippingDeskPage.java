package app.kontor.web.order.office.shipping;

import app.kontor.ordering.Ordering;
import app.kontor.ordering.OrdersToIssueList;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.DespatchList;
import app.kontor.web.common.list.ListPages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the warehouse has to do: orders to issue, notes to send, or notes that were searched. */
@Named
@RequestScoped
public class ShippingDeskPage {
  private static final String ISSUE = "issue";
  private static final Set<String> VIEWS = Set.of(ISSUE, "send", DespatchList.ALL);

  @Inject private Ordering ordering;
  @Inject private ListPages lists;

  private String view = ISSUE;
  private Total orderCount = Total.of(0);

  public void load() {
    if (!VIEWS.contains(view)) {
      throw new InvalidInput("view", "FILTER_UNKNOWN", view);
    }
    if (isIssuing()) {
      orderCount = lists.load(OrdersToIssueList.SHAPE).getTotal();
    } else {
      lists.load("despatches");
      orderCount = ordering.toDespatch(null, PageRequest.first(1)).count();
    }
  }

  public boolean isIssuing() {
    return view.equals(ISSUE);
  }

  public boolean isSearching() {
    return view.equals(DespatchList.ALL);
  }

  public boolean isSending() {
    return !isIssuing() && !isSearching();
  }

  public Total getOrderCount() {
    return orderCount;
  }

  public String getView() {
    return view;
  }

  public void setView(@Nullable String view) {
    this.view = view == null ? ISSUE : view;
  }
}
