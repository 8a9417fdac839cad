package app.kontor.web.order.office;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.platform.address.PublicAddress;
import app.kontor.platform.chart.Chart;
import app.kontor.platform.chart.Charts;
import app.kontor.platform.data.Total;
import app.kontor.platform.setup.SetupGuide;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where staff begin: orders by state, the work that waits at each desk they may open, charts. */
@Named
@RequestScoped
public class OfficeHomePage {
  @Inject private Ordering ordering;
  @Inject private CurrentActor actor;
  @EJB private SetupGuide setup;
  @EJB private Charts figures;

  private List<Chart> charts = List.of();
  private Map<OrderStatus, Total> counts = Map.of();
  private Map<String, Total> waiting = Map.of();
  private int missing;

  public void load() {
    if (isSeesOrders()) {
      counts = ordering.countByStatus();
    }
    charts = figures.charts();
    waiting = figures.waiting();
    if (actor.get().may(Permission.SETTINGS_MANAGE)) {
      missing = setup.open();
    }
  }

  public boolean isSeesOrders() {
    return actor.get().may(Permission.ORDER_VIEW);
  }

  /** Whether links in mails lead to this machine only; said to those who can have it changed. */
  public boolean isPublicAddressMissing() {
    return actor.get().may(Permission.SETTINGS_MANAGE) && !PublicAddress.isSet();
  }

  /** How many steps of the set-up something still waits for; said to administrators. */
  public int getMissing() {
    return missing;
  }

  public String getMailLinks() {
    return PublicAddress.get();
  }

  /** What people would rather look at than read. */
  public List<Chart> getCharts() {
    return charts;
  }

  /**
   * How much work of a kind waits.
   *
   * @return null for what is not counted for this person
   */
  public @Nullable Total waiting(String work) {
    return waiting.get(work);
  }

  public OrderStatus[] getStatuses() {
    return OrderStatus.values();
  }

  public Total count(OrderStatus status) {
    return counts.getOrDefault(status, Total.of(0));
  }
}
