package app.kontor.web.order.office;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.platform.address.PublicAddress;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Where staff begin: how many orders are in which state, and the desks they may open. */
@Named
@RequestScoped
public class OfficeHomePage {
  @Inject private Ordering ordering;
  @Inject private CurrentActor actor;

  private Map<OrderStatus, Total> counts = Map.of();

  public void load() {
    if (isSeesOrders()) {
      counts = ordering.countByStatus();
    }
  }

  public boolean isSeesOrders() {
    return actor.get().may(Permission.ORDER_VIEW);
  }

  /** Whether links in mails lead to this machine only; said to those who can have it changed. */
  public boolean isPublicAddressMissing() {
    return actor.get().may(Permission.SETTINGS_MANAGE) && !PublicAddress.isSet();
  }

  public String getMailLinks() {
    return PublicAddress.get();
  }

  public OrderStatus[] getStatuses() {
    return OrderStatus.values();
  }

  public Total count(OrderStatus status) {
    return counts.getOrDefault(status, Total.of(0));
  }
}
