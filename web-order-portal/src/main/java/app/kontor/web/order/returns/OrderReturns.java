package app.kontor.web.order.returns;

import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.Returns;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.order.orders.OrderPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The returns of the order shown. */
@Named
@RequestScoped
public class OrderReturns {
  private static final String STEP = "RETURN_";

  @Inject private OrderPage view;
  @Inject private Returns returns;
  @Inject private PageInfo page;

  private @Nullable List<ReturnDetail> all;

  /** The first at the top; nothing is asked of orders whose time line knows of none. */
  public List<ReturnDetail> getAll() {
    List<ReturnDetail> read = all;
    if (read == null) {
      OrderDetail order = view.getOrder();
      boolean any =
          order != null && order.history().stream().anyMatch(step -> step.what().startsWith(STEP));
      read = any ? returns.ofOrder(view.getNumber()) : List.of();
      all = read;
    }
    return read;
  }

  /** Whether goods have left and the visitor may announce that some come back. */
  public boolean isAnnouncing() {
    OrderDetail order = view.getOrder();
    return order != null
        && order.lines().stream().anyMatch(OrderReturns::hasLeft)
        && page.open(getForm());
  }

  private static boolean hasLeft(OrderLine line) {
    return line.isGoods() && line.despatched().isPositive();
  }

  /** The page on which a return is announced. */
  public String getForm() {
    return page.getPath().startsWith("/office/") ? "/office/return-new.xhtml" : "/return-new.xhtml";
  }

  /** The page of one return. */
  public String getPage() {
    return page.getPath().startsWith("/office/") ? "/office/return.xhtml" : "/return.xhtml";
  }
}
