package app.kontor.web.order.orders;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.MeantItem;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.MapOpenLines;
import app.kontor.ordering.MapOpenLines.Decision;
import app.kontor.ordering.OpenLine;
import app.kontor.ordering.OrderDesk;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Staff say which items lines are that were entered as text, or that they are not wanted. */
@Named
@ViewScoped
public class OrderOpenLinesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final OrderNumber NONE = new OrderNumber("");

  @Inject private Ordering ordering;
  @Inject private OrderDesk desk;
  @Inject private Catalogue catalogue;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private OrderNumber number = NONE;
  private long version;
  private String customer = "";
  private final List<Row> rows = new ArrayList<>();
  private List<OpenLine> decided = List.of();

  /** A line with what is said of it; nothing leaves it open. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final OpenLine line;
    private String item = "";
    private @Nullable BigDecimal quantity;
    private String unit;
    private boolean remembered;
    private boolean dropped;

    Row(OpenLine line) {
      this.line = line;
      this.quantity = line.quantity();
      UnitCode told = line.unit();
      this.unit = told == null ? "" : told.code();
    }

    public OpenLine getLine() {
      return line;
    }

    public String getItem() {
      return item;
    }

    public void setItem(@Nullable String item) {
      this.item = item == null ? "" : item.strip();
    }

    public @Nullable BigDecimal getQuantity() {
      return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
      this.quantity = quantity;
    }

    /** Code of the unit, empty for the base unit. */
    public String getUnit() {
      return unit;
    }

    public void setUnit(@Nullable String unit) {
      this.unit = unit == null ? "" : unit;
    }

    /** Whether the customer's words become its own number of the item. */
    public boolean isRemembered() {
      return remembered;
    }

    public void setRemembered(boolean remembered) {
      this.remembered = remembered;
    }

    /** Whether the customer does not want it. */
    public boolean isDropped() {
      return dropped;
    }

    public void setDropped(boolean dropped) {
      this.dropped = dropped;
    }

    boolean isDecided() {
      return dropped || !item.isEmpty();
    }
  }

  /** Reads the lines. */
  public void load() {
    OrderDetail order = ordering.order(number);
    number = order.number();
    version = order.version();
    customer = order.buyer().partnerNumber().value();
    rows.clear();
    List<OpenLine> all = desk.openLines(number);
    all.stream().filter(OpenLine::isOpen).forEach(line -> rows.add(new Row(line)));
    decided = all.stream().filter(line -> !line.isOpen()).toList();
  }

  /** Keeps what is said; lines of which nothing is said stay open. */
  public String save() {
    List<Integer> places = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    Map<String, MeantItem> meant =
        catalogue.meantBy(
            new PartnerNumber(customer),
            rows.stream().map(Row::getItem).filter(item -> !item.isEmpty()).toList());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isDecided()) {
        places.add(i);
        decisions.add(decision(rows.get(i), i, meant));
      }
    }
    if (decisions.isEmpty()) {
      throw InvalidInput.required("0:item");
    }
    try {
      desk.map(new MapOpenLines(page.key(), number, version, decisions));
    } catch (InvalidInput refused) {
      throw atItsRow(refused, places);
    }
    page.done("office.order-open-lines.saved", decisions.size());
    return page.redirect("/office/order.xhtml", "order", number);
  }

  private static Decision decision(Row row, int place, Map<String, MeantItem> meant) {
    if (row.isDropped()) {
      return Decision.dropped(row.getLine().id());
    }
    if (row.getQuantity() == null) {
      throw InvalidInput.required(place + ":quantity");
    }
    return new Decision(
        row.getLine().id(),
        meant
            .getOrDefault(row.getItem(), MeantItem.NOTHING)
            .require(row.getItem(), place + ":item")
            .number(),
        row.getQuantity(),
        UnitCode.find(row.getUnit()).orElse(null),
        row.isRemembered());
  }

  private static InvalidInput atItsRow(InvalidInput refused, List<Integer> places) {
    String[] field = refused.field().split(":", 2);
    return field.length == 2 && field[0].matches("\\d{1,3}")
        ? new InvalidInput(
            places.get(Integer.parseInt(field[0])) + ":" + field[1],
            refused.code(),
            refused.args().toArray(Serializable[]::new))
        : refused;
  }

  public List<Row> getRows() {
    return rows;
  }

  /** Those that were decided on before. */
  public List<OpenLine> getDecided() {
    return decided;
  }

  public List<Choice> getUnits() {
    return ItemRules.UNITS.stream()
        .map(code -> new Choice(code, texts.word(new UnitCode(code))))
        .toList();
  }

  public String getCustomer() {
    return customer;
  }

  public OrderNumber getNumber() {
    return number;
  }

  public void setNumber(@Nullable OrderNumber number) {
    this.number = number == null ? NONE : number;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
