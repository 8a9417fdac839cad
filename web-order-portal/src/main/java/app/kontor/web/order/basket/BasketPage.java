package app.kontor.web.order.basket;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketPart;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.OrderStep;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.shop.UnitWords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The basket: quantities, what it costs, what stands in the way of ordering. A long one is shown a
 * page of lines at a time; whichever button leads on takes over what was typed.
 */
@Named
@ViewScoped
public class BasketPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Lines of a page. */
  private static final int LINES = 50;

  @Inject private Baskets baskets;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private UnitWords unitWords;

  private @Nullable Integer number;
  private @Nullable String text;
  private @Nullable Boolean blocked;
  private String sought = "";
  private String removal = "";
  private BasketPart basket = BasketPart.NONE;
  private final Map<LineKey, BigDecimal> quantities = new HashMap<>();
  private final Map<LineKey, String> units = new HashMap<>();

  /** Reads the part of the basket that the address asks for, at today's prices. */
  public void load() {
    sought = text == null ? "" : text;
    basket =
        baskets.part(
            new BasketQuery(sought, Boolean.TRUE.equals(blocked)),
            number == null ? 1 : number,
            LINES);
    quantities.clear();
    units.clear();
    for (Basket.Line line : basket.lines()) {
      Quantity sold = line.portion().sold();
      quantities.put(line.key(), sold.value());
      units.put(line.key(), sold.unit().code());
    }
  }

  /** Takes over all quantities that differ, and stays. */
  public String update() {
    takeOver();
    return here(basket.page());
  }

  private void takeOver() {
    Map<LineKey, Baskets.Amount> changed = new LinkedHashMap<>();
    for (Basket.Line line : basket.lines()) {
      LineKey key = line.key();
      Quantity sold = line.portion().sold();
      BigDecimal wanted = quantities.get(key);
      String unit = units.getOrDefault(key, sold.unit().code());
      if (wanted != null
          && (wanted.compareTo(sold.value()) != 0 || !unit.equals(sold.unit().code()))) {
        changed.put(key, new Baskets.Amount(wanted, new UnitCode(unit)));
      }
    }
    try {
      removal = baskets.setQuantities(changed);
    } catch (InvalidInput refused) {
      throw atItsLine(refused);
    }
  }

  /** Takes over the quantities and shows another page of the lines. */
  public String turn(int to) {
    takeOver();
    return here(to);
  }

  /** Takes over the quantities and shows the lines with the text in the search field. */
  public String find() {
    takeOver();
    return page.redirect("/basket.xhtml", "q", sought.isBlank() ? null : sought);
  }

  /** Takes over the quantities and shows what keeps the basket from being ordered. */
  public String showBlocked() {
    takeOver();
    return page.redirect("/basket.xhtml", "blocked", true);
  }

  /** Takes over the quantities and shows all lines. */
  public String showAll() {
    takeOver();
    return page.redirect("/basket.xhtml");
  }

  private String here(int to) {
    return page.redirect(
        "/basket.xhtml",
        "q",
        text == null || text.isBlank() ? null : text,
        "blocked",
        blocked,
        "page",
        to > 1 ? to : null,
        "undo",
        removal.isEmpty() ? null : removal);
  }

  private InvalidInput atItsLine(InvalidInput refused) {
    for (int i = 0; i < basket.lines().size(); i++) {
      String number = basket.lines().get(i).key().toString();
      if (refused.field().startsWith(number + ":")) {
        return new InvalidInput(
            i + refused.field().substring(number.length()),
            refused.code(),
            refused.args().toArray(Serializable[]::new));
      }
    }
    return refused;
  }

  /** Takes over the quantities and goes on to the order. */
  public String order() {
    takeOver();
    return page.redirect("/checkout.xhtml");
  }

  public String remove(LineKey line) {
    removal = baskets.remove(line);
    return here(basket.page());
  }

  public String clear() {
    removal = baskets.clear();
    return page.redirect("/basket.xhtml", "undo", removal.isEmpty() ? null : removal);
  }

  public boolean isFilled() {
    return basket.all() > 0;
  }

  /** Some of the lines are not on the page. */
  public boolean isLong() {
    return basket.all() > basket.lines().size();
  }

  /** The address asks for some of the lines. */
  public boolean isFiltered() {
    return text != null && !text.isBlank() || Boolean.TRUE.equals(blocked);
  }

  /** Whether the buyer is told how much there is. */
  public boolean isStockCounted() {
    return basket.lines().stream().anyMatch(line -> line.free() != null);
  }

  public BasketPart getBasket() {
    return basket;
  }

  public Map<LineKey, BigDecimal> getQuantities() {
    return quantities;
  }

  /** In which unit each is wanted, by code. */
  public Map<LineKey, String> getUnits() {
    return units;
  }

  /** What the quantity is raised by. */
  public BigDecimal step(Basket.Line line) {
    return OrderStep.of(line.item(), line.soldIn()).step();
  }

  /** The units of a line to choose from, with what they have. */
  public List<Choice> choices(Basket.Line line) {
    return unitWords.choices(line.item());
  }

  /** The numbers of the pages that what is asked for fills. */
  public List<Integer> getPages() {
    return IntStream.rangeClosed(1, basket.pages()).boxed().toList();
  }

  /** Which lines the page shows, and of how many. */
  public String getRange() {
    int before = (basket.page() - 1) * LINES;
    return texts.of("pager.range", before + 1, before + basket.lines().size(), basket.found());
  }

  public String getSought() {
    return sought;
  }

  public void setSought(@Nullable String sought) {
    this.sought = sought == null ? "" : sought;
  }

  public @Nullable Integer getNumber() {
    return number;
  }

  public void setNumber(@Nullable Integer number) {
    this.number = number;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public @Nullable Boolean getBlocked() {
    return blocked;
  }

  public void setBlocked(@Nullable Boolean blocked) {
    this.blocked = blocked;
  }
}
