package app.kontor.web.order.basket;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The basket: quantities, what it costs, what stands in the way of ordering. */
@Named
@ViewScoped
public class BasketPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Baskets baskets;
  @Inject private PageInfo page;

  private Basket basket = new Basket(java.util.List.of(), null, null);
  private final Map<ItemNumber, BigDecimal> quantities = new HashMap<>();

  /** Reads the basket at today's prices. */
  public void load() {
    basket = baskets.basket();
    quantities.clear();
    basket.lines().forEach(line -> quantities.put(line.item().number(), line.quantity().value()));
  }

  /** Takes over all quantities that differ. */
  public String update() {
    Map<ItemNumber, BigDecimal> changed = new LinkedHashMap<>();
    for (Basket.Line line : basket.lines()) {
      BigDecimal wanted = quantities.get(line.item().number());
      if (wanted != null && wanted.compareTo(line.quantity().value()) != 0) {
        changed.put(line.item().number(), wanted);
      }
    }
    try {
      baskets.setQuantities(changed);
    } catch (InvalidInput refused) {
      throw atItsLine(refused);
    }
    return page.redirect("/basket.xhtml");
  }

  private InvalidInput atItsLine(InvalidInput refused) {
    for (int i = 0; i < basket.lines().size(); i++) {
      String number = basket.lines().get(i).item().number().value();
      if (refused.field().equals(number + ":quantity")) {
        return new InvalidInput(
            i + ":quantity", refused.code(), refused.args().toArray(Serializable[]::new));
      }
    }
    return refused;
  }

  /** Takes over the quantities and goes on to the order. */
  public String order() {
    update();
    return page.redirect("/checkout.xhtml");
  }

  public String remove(ItemNumber itemNumber) {
    baskets.remove(itemNumber);
    return page.redirect("/basket.xhtml");
  }

  public String clear() {
    baskets.clear();
    return page.redirect("/basket.xhtml");
  }

  public boolean isFilled() {
    return !basket.isEmpty();
  }

  public Basket getBasket() {
    return basket;
  }

  public Map<ItemNumber, BigDecimal> getQuantities() {
    return quantities;
  }

  /** Nothing stands in the way: all lines have a price and can be had. */
  public boolean isOrderable() {
    return !basket.isEmpty() && basket.lines().stream().allMatch(line -> line.problem() == null);
  }
}
