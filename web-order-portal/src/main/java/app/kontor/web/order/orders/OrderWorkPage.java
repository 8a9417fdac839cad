package app.kontor.web.order.orders;

import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.RecordWork;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Staff book which work of an order was done, when and by whom. */
@Named
@ViewScoped
public class OrderWorkPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final OrderNumber NONE = new OrderNumber("");

  @Inject private Ordering ordering;
  @Inject private Parties parties;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;
  @Inject private Clock clock;

  private OrderNumber number = NONE;
  private @Nullable OrderDetail order;
  private @Nullable LocalDate day;
  private String person = "";
  private final List<Row> rows = new ArrayList<>();

  /** A line with open work and how much of it was done. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final OrderLine line;
    private @Nullable BigDecimal quantity;

    Row(OrderLine line) {
      this.line = line;
      this.quantity = line.open().value();
    }

    public OrderLine getLine() {
      return line;
    }

    public @Nullable BigDecimal getQuantity() {
      return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
      this.quantity = quantity;
    }
  }

  /** Offers all that is open, done today by the person who books it. */
  public void load() {
    OrderDetail found = ordering.order(number);
    order = found;
    number = found.number();
    day = parties.seller().today(clock);
    person = visitor.getActor().name();
    rows.clear();
    found.lines().stream()
        .filter(line -> line.isService() && line.open().isPositive())
        .forEach(line -> rows.add(new Row(line)));
  }

  /** Books what was done. */
  public String save() {
    LocalDate done = day;
    if (done == null) {
      throw InvalidInput.required("day");
    }
    Map<Integer, BigDecimal> quantities = new TreeMap<>();
    for (Row row : rows) {
      BigDecimal quantity = row.getQuantity();
      if (quantity != null) {
        quantities.put(row.getLine().lineNumber(), quantity);
      }
    }
    try {
      ordering.recordWork(new RecordWork(page.key(), number, done, person, quantities));
    } catch (InvalidInput refused) {
      throw atItsRow(refused);
    }
    page.done("office.order-work.saved", number);
    return page.redirect("/office/order.xhtml", "order", number);
  }

  /** What is refused about an order line is shown at its quantity. */
  private InvalidInput atItsRow(InvalidInput refused) {
    for (int i = 0; i < rows.size(); i++) {
      if (refused.field().equals(rows.get(i).getLine().lineNumber() + ":quantity")) {
        return new InvalidInput(
            i + ":quantity", refused.code(), refused.args().toArray(Serializable[]::new));
      }
    }
    return refused;
  }

  /** Accepted, and paid or bought on credit terms. */
  public boolean isReleased() {
    return order != null && order.isReleasedForDespatch();
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

  public @Nullable LocalDate getDay() {
    return day;
  }

  public void setDay(@Nullable LocalDate day) {
    this.day = day;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(@Nullable String person) {
    this.person = person == null ? "" : person;
  }
}
