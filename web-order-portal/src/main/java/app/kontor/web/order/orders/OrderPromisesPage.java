package app.kontor.web.order.orders;

import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PromiseDates;
import app.kontor.ordering.Promises;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Staff promise the goods of an order for other days and say why. */
@Named
@ViewScoped
public class OrderPromisesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final OrderNumber NONE = new OrderNumber("");

  @Inject private Ordering ordering;
  @Inject private Promises promises;
  @Inject private PageInfo page;

  private OrderNumber number = NONE;
  private long version;
  private String reason = "";
  private @Nullable LocalDate all;
  private final List<Row> rows = new ArrayList<>();

  /** A line that is to come with its day. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final OrderLine line;
    private @Nullable LocalDate date;

    Row(OrderLine line) {
      this.line = line;
      this.date = line.promisedOn();
    }

    public OrderLine getLine() {
      return line;
    }

    public @Nullable LocalDate getDate() {
      return date;
    }

    public void setDate(@Nullable LocalDate date) {
      this.date = date;
    }
  }

  /** Offers the lines that are to come with the days they are promised for. */
  public void load() {
    OrderDetail found = ordering.order(number);
    number = found.number();
    version = found.version();
    rows.clear();
    found.lines().stream().filter(found::isAwaited).forEach(line -> rows.add(new Row(line)));
  }

  /** Promises what was entered: one day for all lines, or each its own. */
  public String save() {
    Map<Integer, @Nullable LocalDate> dates = new TreeMap<>();
    rows.forEach(row -> dates.put(row.getLine().lineNumber(), all == null ? row.getDate() : all));
    try {
      promises.change(new PromiseDates(number, version, dates, reason));
    } catch (InvalidInput refused) {
      throw atItsField(refused);
    }
    page.done("office.order-promises.saved", number);
    return page.redirect("/office/order.xhtml", "order", number);
  }

  /** What is refused about an order line is shown at its day, or at the one day for all. */
  private InvalidInput atItsField(InvalidInput refused) {
    Serializable[] arguments = refused.args().toArray(Serializable[]::new);
    for (int i = 0; i < rows.size(); i++) {
      if (refused.field().equals(rows.get(i).getLine().lineNumber() + ":date")) {
        return new InvalidInput(all == null ? i + ":date" : "all", refused.code(), arguments);
      }
    }
    return refused.field().equals("dates")
        ? new InvalidInput("all", refused.code(), arguments)
        : refused;
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

  /** One day for all lines; null to give each its own. */
  public @Nullable LocalDate getAll() {
    return all;
  }

  public void setAll(@Nullable LocalDate all) {
    this.all = all;
  }
}
