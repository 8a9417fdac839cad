package app.kontor.web.shop;

import app.kontor.catalogue.Catalogue;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.platform.data.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where a buyer begins: the categories and the latest orders. */
@Named
@RequestScoped
public class HomePage {
  private static final int LATEST = 4;

  @EJB private Catalogue catalogue;
  @EJB private Ordering ordering;
  @Inject private CurrentActor actor;

  private List<CategoryNode> categories = List.of();
  private List<OrderSummary> orders = List.of();

  @PostConstruct
  void load() {
    categories = CategoryNode.tree(catalogue.categories(), "");
    if (actor.get().may(Permission.ORDER_VIEW)) {
      orders = ordering.list(OrderFilter.all(), PageRequest.first(LATEST)).rows();
    }
  }

  public List<CategoryNode> getCategories() {
    return categories;
  }

  public List<OrderSummary> getOrders() {
    return orders;
  }
}
