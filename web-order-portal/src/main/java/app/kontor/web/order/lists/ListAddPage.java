package app.kontor.web.order.lists;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.MoveLines;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.ordering.ShoppingLists;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an item, or all that is in the basket, on a list that is chosen or made. */
@Named
@ViewScoped
public class ListAddPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ShoppingLists shoppingLists;
  @Inject private Offers offers;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private ListChoices choices;

  private String item = "";
  private @Nullable Offer offer;
  private @Nullable BigDecimal quantity;
  private List<Choice> targets = List.of();
  private String target = "";
  private String name = "";

  /** Reads the item, if it is one, and the lists. */
  public void load() {
    targets = choices.without("");
    target = targets.get(0).value();
    if (!item.isBlank()) {
      Offer found = offers.offer(new ItemNumber(item)).offer();
      offer = found;
      item = found.item().number().value();
      quantity = found.item().minimum().value();
    }
  }

  /** Puts it there and shows the list. */
  public String save() {
    String to = choices.chosen(target, name);
    if (offer == null) {
      choices.tell(
          shoppingLists.move(new MoveLines("", to, List.of(), false)),
          choices.label(targets, to, name));
    } else {
      page.done("list.added", shoppingLists.add(to, item, quantity, null));
    }
    return page.redirect("/list.xhtml", "named", to);
  }

  /** What is put on a list. */
  public String getWhat() {
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
