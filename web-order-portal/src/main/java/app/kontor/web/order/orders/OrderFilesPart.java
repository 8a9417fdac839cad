package app.kontor.web.order.orders;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDetail.OrderEvent;
import app.kontor.ordering.OrderFile;
import app.kontor.ordering.OrderFiles;
import app.kontor.ordering.OrderPolicy;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of the order shown, and room for more while something of it is to come. */
@Named
@ViewScoped
public class OrderFilesPart implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private OrderPage view;
  @Inject private OrderFiles files;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;

  private final FilesForm form = new FilesForm();
  private transient @Nullable List<OrderFile> all;

  /** Asked only of an order that says there are some. */
  public List<OrderFile> getAll() {
    List<OrderFile> read = all;
    if (read == null) {
      read =
          order().history().stream().anyMatch(OrderEvent::isFiles)
              ? files.of(view.getNumber())
              : List.of();
      all = read;
    }
    return read;
  }

  /** Whether its reader may add some. */
  public boolean isOpen() {
    return OrderPolicy.CAN_BE_CHANGED.isKeptBy(order())
        && (actor.get().may(Permission.ORDER_PLACE) || actor.get().may(Permission.ORDER_MANAGE));
  }

  /** Whether there is something to show. */
  public boolean isShown() {
    return isOpen() || !getAll().isEmpty();
  }

  /** The goods they may be about. */
  public List<Choice> getItems() {
    return order().lines().stream()
        .filter(line -> !line.isCharge())
        .map(line -> line.item())
        .distinct()
        .map(item -> new Choice(item.number().value(), item.number() + " " + item.name()))
        .toList();
  }

  /** Hands them in. */
  public String add() {
    files.add(page.key(), view.getNumber(), form.about(), form.uploads());
    page.done("order.files.added", view.getNumber());
    return page.redirect(page.getPath(), "order", view.getNumber());
  }

  private OrderDetail order() {
    OrderDetail order = view.getOrder();
    if (order == null) {
      throw new PageNotLoaded("an order");
    }
    return order;
  }

  public FilesForm getForm() {
    return form;
  }
}
