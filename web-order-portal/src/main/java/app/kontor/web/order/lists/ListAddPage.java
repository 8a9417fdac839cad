package app.kontor.web.order.lists;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.MoveLines;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Reorders;
import app.kontor.ordering.ShoppingLists;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.shop.UnitWords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an item, the goods of an order or all of the basket on a list that is chosen or made. */
@Named
@ViewScoped
public class ListAddPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ShoppingLists shoppingLists;
  @Inject private Offers offers;
  @Inject private Reorders reorders;
  @Inject private UnitWords unitWords;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private ListChoices choices;

  private String item = "";
  private String order = "";
  private String unit = "";
  private List<Choice> units = List.of();
  private @Nullable Offer offer;
  private @Nullable BigDecimal quantity;
  private List<Choice> targets = List.of();
  private String target = "";
  private String name = "";

  /** Reads the item or order, if it is one, and the lists. */
  public void load() {
    targets = choices.without("");
    target = targets.get(0).value();
    if (!order.isBlank()) {
      order = reorders.look(new OrderNumber(order)).number().value();
    } else if (!item.isBlank()) {
      Offer found = offers.offer(new ItemNumber(item)).offer();
      offer = found;
      item = found.item().number().value();
      quantity = found.item().minimum().value();
      unit = found.item().unit().code();
      units = found.item().sold().isEmpty() ? List.of() : unitWords.choices(found.item());
    }
  }

  /** Puts it there and shows the list. */
  public String save() {
    String to = choices.chosen(target, name);
    if (!order.isEmpty()) {
      choices.tell(
          reorders.again(new OrderNumber(order), List.of(), to), choices.label(targets, to, name));
    } else if (offer == null) {
      choices.tell(
          shoppingLists.move(new MoveLines("", to, List.of(), false)),
          choices.label(targets, to, name));
    } else {
      page.done("list.added", shoppingLists.add(to, item, quantity, new UnitCode(unit)));
    }
    return page.redirect("/list.xhtml", "named", to);
  }

  /** What is put on a list. */
  public String getWhat() {
    if (!order.isEmpty()) {
      return texts.of("list-add.order", order);
    }
    return offer == null
        ? texts.of("list-add.basket")
        : texts.of("list-add.item", offer.item().name(), offer.item().number());
  }

  /** The item, or null for the whole basket. */
  public @Nullable Offer getOffer() {
    return offer;
  }

  public List<Choice> getTargets() {
    return targets;
  }

  public String getItem() {
    return item;
  }

  public void setItem(@Nullable String item) {
    this.item = item == null ? "" : item;
  }

  /** Number of the order whose goods they are; empty for none. */
  public String getOrder() {
    return order;
  }

  public void setOrder(@Nullable String order) {
    this.order = order == null ? "" : order;
  }

  /** The units the item is sold in beside its base unit, with that one; none for most. */
  public List<Choice> getUnits() {
    return units;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(@Nullable String unit) {
    this.unit = unit == null ? "" : unit;
  }

  public @Nullable BigDecimal getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable BigDecimal quantity) {
    this.quantity = quantity;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(@Nullable String target) {
    this.target = target == null ? "" : target;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }
}
