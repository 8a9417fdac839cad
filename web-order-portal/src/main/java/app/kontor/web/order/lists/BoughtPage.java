package app.kontor.web.order.lists;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.BoughtItem;
import app.kontor.ordering.BoughtItems;
import app.kontor.ordering.OrderStep;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.shop.UnitWords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the company has ordered before: the ticked goes into the basket or on a list. */
@Named
@ViewScoped
public class BoughtPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;
  private static final int MAX_PAGE = 400;
  private static final int MAX_TEXT = 100;

  @Inject private BoughtItems boughtItems;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private UnitWords unitWords;
  @Inject private ListChoices choices;

  private String text = "";
  private int number = 1;
  private final List<Row> rows = new ArrayList<>();
  private Total total = new Page<BoughtItem>(List.of(), 0).count();
  private List<Choice> targets = List.of();
  private String target = "";
  private String name = "";

  /** An item with the fields of its line. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BoughtItem bought;
    private final LineForm form;

    Row(BoughtItem bought) {
      this.bought = bought;
      this.form = new LineForm(bought.line());
    }

    public BoughtItem getBought() {
      return bought;
    }

    public LineForm getForm() {
      return form;
    }
  }

  /** Reads a page of it; pages out of range are brought into it. */
  public void load() {
    number = Math.max(1, Math.min(MAX_PAGE, number));
    Page<BoughtItem> found = boughtItems.bought(text, PageRequest.page(number, ROWS));
    total = found.count();
    rows.clear();
    found.rows().forEach(bought -> rows.add(new Row(bought)));
    targets = choices.without("");
    target = targets.get(0).value();
  }

  /** Puts the ticked items into the basket. */
  public @Nullable String order() {
    return take("", texts.of("basket.title"), page.redirect("/basket.xhtml"));
  }

  /** Puts the ticked items on a list. */
  public @Nullable String keep() {
    if (ticked().isEmpty()) {
      return take("", "", "");
    }
    String to = choices.chosen(target, name);
    return take(to, choices.label(targets, to, name), page.redirect("/list.xhtml", "named", to));
  }

  private @Nullable String take(String to, String where, String outcome) {
    Map<ItemNumber, Amount> ticked = ticked();
    if (ticked.isEmpty()) {
      page.wrong("", "reorder.nothing");
      return null;
    }
    Moved moved = boughtItems.again(ticked, to);
    choices.tell(moved, where);
    return outcome;
  }

  private Map<ItemNumber, Amount> ticked() {
    Map<ItemNumber, Amount> ticked = new LinkedHashMap<>();
    rows.stream()
        .map(Row::getForm)
        .filter(LineForm::isTicked)
        .forEach(line -> ticked.put(line.number(), line.change().amount()));
    return ticked;
  }

  /** What the quantity is raised by. */
  public BigDecimal step(Basket.Line line) {
    return OrderStep.of(line.item(), line.soldIn()).step();
  }

  /** The units of a line to choose from, with what they have. */
  public List<Choice> units(Basket.Line line) {
    return unitWords.choices(line.item());
  }

  public List<Row> getRows() {
    return rows;
  }

  public Total getTotal() {
    return total;
  }

  public int getSize() {
    return ROWS;
  }

  public List<Choice> getTargets() {
    return targets;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(@Nullable String target) {
    this.target = target == null ? "" : target;
  }

  /** Of a list that is made for the items. */
  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    String typed = text == null ? "" : text.strip();
    this.text = typed.substring(0, Math.min(MAX_TEXT, typed.length()));
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
