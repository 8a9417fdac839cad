package app.kontor.web.order.orders;

import app.kontor.ordering.OpenLine;
import app.kontor.ordering.OrderDesk;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderStatus;
import app.kontor.party.Channel;
import app.kontor.web.common.page.PageInfo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How many lines of the order shown were entered as text and are not known yet, for staff. */
@Named
@RequestScoped
public class OrderOpenLines {
  @Inject private OrderPage view;
  @Inject private OrderDesk desk;
  @Inject private PageInfo page;

  private @Nullable Long waiting;

  /** Asked only of orders that can have any: entered by staff, and not confirmed. */
  public long getWaiting() {
    Long known = waiting;
    if (known == null) {
      OrderDetail order = view.getOrder();
      known =
          order == null
                  || !page.open("/office/order-open-lines.xhtml")
                  || order.status() != OrderStatus.SUBMITTED
                  || order.placed().channel() == Channel.PORTAL
              ? 0L
              : desk.openLines(view.getNumber()).stream().filter(OpenLine::isOpen).count();
      waiting = known;
    }
    return known;
  }

  public boolean isThere() {
    return getWaiting() > 0;
  }
}
