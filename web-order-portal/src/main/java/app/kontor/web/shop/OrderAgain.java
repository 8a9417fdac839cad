package app.kontor.web.shop;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderNumber;
import app.kontor.web.common.page.PageInfo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the goods of an order into the basket once more, wherever an order is shown. */
@Named
@RequestScoped
public class OrderAgain {
  @Inject private Baskets baskets;
  @Inject private PageInfo page;

  /** Adds them and leads to the basket, which says what has become dearer or short. */
  public String from(String number) {
    OrderNumber order = new OrderNumber(number);
    List<ItemNumber> left = baskets.addFrom(order);
    if (left.isEmpty()) {
      page.done("order.again.done", order);
    } else {
      page.done(
          "order.again.without",
          order,
          left.stream().map(ItemNumber::value).collect(Collectors.joining(", ")));
    }
    return page.redirect("/basket.xhtml");
  }
}
