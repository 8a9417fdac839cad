package app.kontor.web.order.orders;

import app.kontor.gate.CurrentActor;
import app.kontor.ordering.OrderList;
import app.kontor.ordering.OrderNeighbours;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.list.FilterField;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The list that the order shown was opened from: the order above and below it, and the way back to
 * its filter and page. An order that was not opened from a list has neither.
 */
@Named
@RequestScoped
public class OrderNear {
  private static final int MOST_PARAMETERS = 40;
  private static final OrderNeighbours NOBODY = new OrderNeighbours(null, null);

  @Inject private OrderPage view;
  @Inject private Ordering ordering;
  @Inject private CurrentActor actor;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;

  private @Nullable OrderNeighbours neighbours;

  /** The order above in the list, or null. */
  public @Nullable OrderNumber getNewer() {
    return read().newer();
  }

  /** The order below in the list, or null. */
  public @Nullable OrderNumber getOlder() {
    return read().older();
  }

  /** Whether there is an order beside it. */
  public boolean isThere() {
    return getNewer() != null || getOlder() != null;
  }

  private OrderNeighbours read() {
    OrderNeighbours known = neighbours;
    if (known == null) {
      known = view.getWithin() == null ? NOBODY : ask();
      neighbours = known;
    }
    return known;
  }

  private OrderNeighbours ask() {
    Map<String, String> asked = asked();
    try {
      return ordering.neighbours(
          view.getNumber(), OrderList.filter(new ListQuery(asked::get, visitor.getLocale())));
    } catch (InvalidInput e) {
      // a filter that somebody has typed into the address: the order is shown without it
      return NOBODY;
    }
  }

  /** What the list was asked, as far as it is anything that the list knows. */
  private Map<String, String> asked() {
    String within = view.getWithin();
    Map<String, String> asked = new LinkedHashMap<>();
    if (within == null) {
      return asked;
    }
    Set<String> known = new TreeSet<>(Set.of("page", "layout"));
    OrderList.SHAPE.filter().stream().map(FilterField::key).forEach(known::add);
    for (String pair : within.split("&", MOST_PARAMETERS)) {
      int at = pair.indexOf('=');
      if (at > 0 && known.contains(pair.substring(0, at))) {
        asked.put(pair.substring(0, at), decoded(pair.substring(at + 1)));
      }
    }
    return asked;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The address of the list with its filter and page. */
  public String getBack() {
    StringBuilder address = new StringBuilder();
    asked()
        .forEach(
            (name, value) ->
                address
                    .append(address.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    String list = actor.get().isStaff() ? "/office/orders.xhtml" : "/orders.xhtml";
    return page.url(list) + address;
  }
}
