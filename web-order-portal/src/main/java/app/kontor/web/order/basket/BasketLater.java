package app.kontor.web.order.basket;

import app.kontor.ordering.BasketPart;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.MoveLines;
import app.kontor.ordering.ShoppingLists;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What else is done with lines of the basket: saved for later, and their new prices seen. */
@Named
@ViewScoped
public class BasketLater implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private BasketPage basketPage;
  @Inject private ShoppingLists shoppingLists;
  @Inject private Baskets baskets;
  @Inject private PageInfo page;

  private final Map<LineKey, Boolean> ticked = new HashMap<>();

  /** Takes over the quantities and saves a line for later. */
  public String save(LineKey line) {
    return save(List.of(line));
  }

  /** Takes over the quantities and saves the ticked lines, or all, for later. */
  public String saveTicked() {
    BasketPart basket = basketPage.getBasket();
    return save(
        basket.lines().stream()
            .map(line -> line.key())
            .filter(key -> Boolean.TRUE.equals(ticked.get(key)))
            .toList());
  }

  private String save(List<LineKey> lines) {
    String outcome = basketPage.update();
    int moved = shoppingLists.move(new MoveLines("", ShoppingLists.CLIPBOARD, lines, true)).moved();
    page.done("basket.later.done", moved);
    return outcome;
  }

  /** Takes over the quantities; the prices of the day are seen. */
  public String seen() {
    String outcome = basketPage.update();
    baskets.seePrices();
    return outcome;
  }

  /** Which lines are ticked. */
  public Map<LineKey, Boolean> getTicked() {
    return ticked;
  }
}
