package app.kontor.web.order.office.shipping;

import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.DespatchSummary;
import app.kontor.shipping.Shipping;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the warehouse has to do: orders to issue, notes to send, or notes that were searched. */
@Named
@ViewScoped
public class ShippingDesk implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;
  private static final Set<String> VIEWS = Set.of("issue", "send", "all");

  @Inject private Ordering ordering;
  @Inject private Shipping shipping;

  private String text = "";
  private String view = "issue";
  private int page = 1;
  private Page<OrderSummary> orders = new Page<>(List.of(), 0);
  private Page<DespatchSummary> despatches = new Page<>(List.of(), 0);

  public void load() {
    if (!VIEWS.contains(view)) {
      throw new InvalidInput("view", "FILTER_UNKNOWN", view);
    }
    PageRequest shown = PageRequest.page(page, SIZE);
    PageRequest first = PageRequest.first(1);
    boolean issuing = isIssuing();
    orders = ordering.toDespatch(issuing ? shown : first);
    despatches = isSearching() ? shipping.despatches(text, shown) : shipping.toShip(shown);
  }

  public boolean isIssuing() {
    return view.equals("issue");
  }

  public boolean isSearching() {
    return view.equals("all");
  }

  public boolean isSending() {
    return !isIssuing() && !isSearching();
  }

  public List<OrderSummary> getOrders() {
    return orders.rows();
  }

  public List<DespatchSummary> getDespatches() {
    return despatches.rows();
  }

  public Total getOrderCount() {
    return orders.count();
  }

  public Total getDespatchCount() {
    return despatches.count();
  }

  public int getSize() {
    return SIZE;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public String getView() {
    return view;
  }

  public void setView(@Nullable String view) {
    this.view = view == null ? "issue" : view;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
