package app.kontor.web.order.office.shipping;

import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.Shipping;
import app.kontor.stock.NotReserved;
import app.kontor.stock.Stock;
import app.kontor.stock.Warehouse;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Issues the reserved goods of one order from one warehouse. */
@Named
@ViewScoped
public class ShippingIssuePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final OrderNumber NONE = new OrderNumber("");

  @Inject private Ordering ordering;
  @Inject private Stock stock;
  @Inject private Shipping shipping;
  @Inject private Parties parties;
  @Inject private Clock clock;
  @Inject private PageInfo page;

  private OrderNumber number = NONE;
  private String warehouse = "";
  private @Nullable OrderDetail order;
  private List<Warehouse> warehouses = List.of();
  private final List<Row> rows = new ArrayList<>();

  /** A line with goods in the warehouse and how much of it leaves. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final OrderLine line;
    private final Quantity reserved;
    private @Nullable BigDecimal quantity;

    Row(OrderLine line, Quantity reserved, boolean due) {
      this.line = line;
      this.reserved = reserved;
      // what is wanted later is not sent now, unless a person says so
      this.quantity = due ? reserved.value() : BigDecimal.ZERO;
    }

    public OrderLine getLine() {
      return line;
    }

    public Quantity getReserved() {
      return reserved;
    }

    public @Nullable BigDecimal getQuantity() {
      return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
      this.quantity = quantity;
    }
  }

  /** Shows what is reserved in the chosen warehouse, or in the one with most lines. */
  public void load() {
    OrderDetail loaded = ordering.order(number);
    order = loaded;
    number = loaded.number();
    Map<String, Map<Integer, Quantity>> reserved = stock.reserved(number.demand());
    warehouses =
        stock.warehouses().stream().filter(one -> reserved.containsKey(one.code())).toList();
    if (!reserved.containsKey(warehouse)) {
      warehouse =
          warehouses.stream()
              .map(Warehouse::code)
              .max(Comparator.comparingInt(code -> reserved.getOrDefault(code, Map.of()).size()))
              .orElse("");
    }
    Map<Integer, Quantity> there = reserved.getOrDefault(warehouse, Map.of());
    LocalDate today = parties.seller().today(clock);
    rows.clear();
    for (OrderLine line : loaded.lines()) {
      Quantity quantity = there.get(line.lineNumber());
      if (quantity != null) {
        rows.add(new Row(line, quantity, line.isDue(today)));
      }
    }
  }

  public String issue() {
    Map<Integer, Quantity> quantities = new TreeMap<>();
    for (Row row : rows) {
      BigDecimal quantity = row.getQuantity();
      if (quantity != null) {
        quantities.put(row.getLine().lineNumber(), Quantity.of(quantity, row.getReserved().unit()));
      }
    }
    String despatch;
    try {
      despatch = shipping.issueGoods(page.key(), number, warehouse, quantities).value();
    } catch (InvalidInput | NotReserved refused) {
      throw atItsRow(refused);
    }
    page.done("office.shipping.issue.done", despatch);
    return page.redirect(ShippingMadePage.PATH, "despatch", despatch);
  }

  /** What is refused about an order line is shown at its quantity. */
  private BusinessException atItsRow(BusinessException refused) {
    List<Serializable> args = refused.args();
    for (int i = 0; i < rows.size() && !args.isEmpty(); i++) {
      if (args.get(args.size() - 1).equals(rows.get(i).getLine().lineNumber())) {
        return new InvalidInput(i + ":quantity", refused.code(), args.toArray(Serializable[]::new));
      }
    }
    return refused;
  }

  public @Nullable OrderDetail getOrder() {
    return order;
  }

  public List<Warehouse> getWarehouses() {
    return warehouses;
  }

  public List<Row> getRows() {
    return rows;
  }

  public OrderNumber getNumber() {
    return number;
  }

  public void setNumber(@Nullable OrderNumber number) {
    this.number = number == null ? NONE : number;
  }

  public String getWarehouse() {
    return warehouse;
  }

  public void setWarehouse(@Nullable String warehouse) {
    this.warehouse = warehouse == null ? "" : warehouse;
  }
}
