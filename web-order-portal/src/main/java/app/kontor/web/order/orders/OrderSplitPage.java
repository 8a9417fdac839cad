package app.kontor.web.order.orders;

import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSplits;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.SplitOrder;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Staff take part of an order out into an order of its own. */
@Named
@ViewScoped
public class OrderSplitPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final OrderNumber NONE = new OrderNumber("");

  @Inject private Ordering ordering;
  @Inject private OrderSplits splits;
  @Inject private PageInfo page;

  private OrderNumber number = NONE;
  private long version;
  private String reason = "";
  private @Nullable LocalDate requestedDate;
  private final List<Row> rows = new ArrayList<>();

  /** A line with how much of it the new order gets. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final OrderLine line;
    private final Quantity most;
    private @Nullable BigDecimal quantity;

    Row(OrderLine line, Quantity most) {
      this.line = line;
      this.most = most;
    }

    public OrderLine getLine() {
      return line;
    }

    /** What can be taken out. */
    public Portion getMovable() {
      return line.portion(most);
    }

    public @Nullable BigDecimal getQuantity() {
      return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
      this.quantity = quantity;
    }
  }

  /** Offers the lines of which something can be taken out. */
  public void load() {
    OrderDetail found = ordering.order(number);
    number = found.number();
    version = found.version();
    rows.clear();
    for (OrderLine line : found.lines()) {
      Quantity most = line.movable();
      if (most.isPositive()) {
        rows.add(new Row(line, most));
      }
    }
  }

  /** Makes the new order and leads to it. */
  public String split() {
    Map<Integer, BigDecimal> quantities = new TreeMap<>();
    for (Row row : rows) {
      BigDecimal quantity = row.getQuantity();
      if (quantity != null) {
        quantities.put(row.getLine().lineNumber(), quantity);
      }
    }
    OrderNumber made;
    try {
      made =
          splits.split(
              new SplitOrder(page.key(), number, version, quantities, requestedDate, reason));
    } catch (InvalidInput refused) {
      throw atItsField(refused);
    }
    page.done("office.order-split.done", number, made);
    return page.redirect("/office/order.xhtml", "order", made);
  }

  private InvalidInput atItsField(InvalidInput refused) {
    for (int i = 0; i < rows.size(); i++) {
      if (refused.field().equals(rows.get(i).getLine().lineNumber() + ":quantity")) {
        return new InvalidInput(
            i + ":quantity", refused.code(), refused.args().toArray(Serializable[]::new));
      }
    }
    return refused;
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

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  /** When the customer wants the new order; null for the day of the old one. */
  public @Nullable LocalDate getRequestedDate() {
    return requestedDate;
  }

  public void setRequestedDate(@Nullable LocalDate requestedDate) {
    this.requestedDate = requestedDate;
  }
}
