package app.kontor.web.shop;

import app.kontor.billing.Billing;
import app.kontor.billing.OpenTotal;
import app.kontor.catalogue.Catalogue;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PromiseCause;
import app.kontor.ordering.PromiseNews;
import app.kontor.ordering.Promises;
import app.kontor.platform.data.PageRequest;
import app.kontor.web.common.page.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Where a buyer begins: what is on its way, what is to be paid, what to order again, goods. */
@Named
@RequestScoped
public class HomePage {
  /** Latest orders that are looked through. */
  private static final int LATEST = 12;

  private static final int SHOWN = 4;

  @EJB private Catalogue catalogue;
  @EJB private Ordering ordering;
  @EJB private Billing billing;
  @EJB private Promises promises;
  @Inject private CurrentActor actor;
  @Inject private Texts texts;

  private List<CategoryNode> categories = List.of();
  private List<OrderSummary> orders = List.of();
  private List<OpenTotal> toPay = List.of();
  private List<PromiseNews> promised = List.of();

  @PostConstruct
  void load() {
    categories = CategoryNode.tree(catalogue.categories(), "");
    if (actor.get().may(Permission.ORDER_VIEW)) {
      orders = ordering.list(OrderFilter.all(), PageRequest.first(LATEST)).rows();
      promised = promises.news();
    }
    if (actor.get().may(Permission.DOCUMENT_VIEW)) {
      toPay = billing.openTotals();
    }
  }

  public List<CategoryNode> getCategories() {
    return categories;
  }

  /** Of the latest orders those whose goods are still to come, or have left last. */
  public List<OrderSummary> getUnderWay() {
    return orders.stream().filter(order -> step(order) > 0).limit(SHOWN).toList();
  }

  /** The latest orders, to be ordered again. */
  public List<OrderSummary> getLatest() {
    return orders.stream().limit(SHOWN).toList();
  }

  /** Orders of which goods come on another day than was promised. */
  public List<PromiseNews> getPromised() {
    return promised;
  }

  /** Which goods of an order come by when. */
  public String coming(PromiseNews news) {
    LocalDate latest = news.latest();
    return latest == null
        ? texts.of("index.promises.open", news.lines())
        : texts.of("index.promises.lines", news.lines(), latest);
  }

  /** Why they come on another day. */
  public String reason(PromiseNews news) {
    return news.cause() == PromiseCause.BY_HAND ? news.reason() : texts.word(news.cause());
  }

  /** What is to be paid, one total per currency. */
  public List<OpenTotal> getToPay() {
    return toPay;
  }

  /** How far an order is: 1 placed, 2 confirmed, 3 partly and 4 wholly despatched; 0 ended. */
  public int step(OrderSummary order) {
    OrderStatus status = order.status();
    return switch (status) {
      case SUBMITTED -> 1;
      case CONFIRMED -> 2;
      case PARTLY_DESPATCHED -> 3;
      case DESPATCHED -> 4;
      case CLOSED, CANCELLED -> 0;
    };
  }
}
