package app.kontor.web.order.orders;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of an order while somebody changes them, with room for more. */
public class ChangeForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROOM = 2;
  private static final int MOST = 100;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,8})?");
  private static final String QUANTITY = "q";
  private static final String PRICE = "p";
  private static final String ITEM = "i";
  private static final String MORE = "m";
  private static final String MORE_PRICE = "n";

  private final List<Row> rows = new ArrayList<>();
  private final List<Added> added = new ArrayList<>();

  /** A line of the order. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final OrderLine line;
    private @Nullable BigDecimal quantity;
    private @Nullable BigDecimal price;

    Row(OrderLine line) {
      this.line = line;
      this.quantity = told();
      this.price = shownPrice();
    }

    private BigDecimal told() {
      return line.portion(line.ordered()).sold().value();
    }

    /** Of one of the unit; of more than one it is not changed here. */
    private @Nullable BigDecimal shownPrice() {
      return line.shownPrice().baseQuantity().value().compareTo(BigDecimal.ONE) == 0
          ? line.shownPrice().amount()
          : null;
    }

    /** What of it is another than in the order, or null if nothing is. */
    OrderChange.@Nullable Line change() {
      BigDecimal wanted = quantity == null ? BigDecimal.ZERO : quantity;
      BigDecimal was = shownPrice();
      BigDecimal named = price;
      boolean priced = named != null && (was == null || named.compareTo(was) != 0);
      return wanted.compareTo(told()) == 0 && !priced
          ? null
          : new OrderChange.Line(line.lineNumber(), wanted, priced ? named : null);
    }

    /** Whether its price may be named: nothing of it has left or is on an invoice. */
    public boolean isPriceable() {
      return !line.despatched().isPositive() && !line.invoiced().isPositive();
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

    public @Nullable BigDecimal getPrice() {
      return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
      this.price = price;
    }
  }

  /** A line more; one without an item is none. */
  public static final class Added implements Serializable {
    private static final long serialVersionUID = 1L;
    private String item = "";
    private @Nullable BigDecimal quantity;
    private @Nullable BigDecimal price;

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

    public @Nullable BigDecimal getPrice() {
      return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
      this.price = price;
    }
  }

  /** The order as it is. */
  void show(OrderDetail order) {
    rows.clear();
    order.lines().stream()
        .filter(line -> !line.isCharge())
        .forEach(line -> rows.add(new Row(line)));
    if (added.isEmpty()) {
      more();
    }
  }

  /** Room for more lines. */
  void more() {
    room(added.size() + ROOM);
  }

  /** Room for so many. */
  void room(int lines) {
    while (added.size() < Math.min(lines, MOST)) {
      added.add(new Added());
    }
  }

  /** What is wanted. */
  OrderChange change(OrderChange.Terms terms) {
    List<OrderChange.Line> lines = new ArrayList<>();
    for (Row row : rows) {
      OrderChange.Line line = row.change();
      if (line != null) {
        lines.add(line);
      }
    }
    List<OrderChange.Added> more = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      Added row = added.get(i);
      BigDecimal quantity = row.getQuantity();
      if (row.getItem().isBlank() && quantity != null) {
        throw InvalidInput.required(i + ":addedItem");
      }
      if (!row.getItem().isBlank()) {
        if (quantity == null) {
          throw InvalidInput.required(i + ":addedQuantity");
        }
        more.add(
            new OrderChange.Added(new ItemNumber(row.getItem()), quantity, null, row.getPrice()));
      }
    }
    return new OrderChange(lines, more, terms);
  }

  /** What was typed, so that it comes back with what it would do. */
  void write(Map<String, String> state) {
    for (Row row : rows) {
      if (row.change() != null) {
        String line = String.valueOf(row.line.lineNumber());
        put(state, QUANTITY + line, row.quantity);
        put(state, PRICE + line, row.price);
      }
    }
    for (int i = 0; i < added.size(); i++) {
      if (!added.get(i).item.isEmpty()) {
        state.put(ITEM + i, added.get(i).item);
      }
      put(state, MORE + i, added.get(i).quantity);
      put(state, MORE_PRICE + i, added.get(i).price);
    }
  }

  private static void put(Map<String, String> state, String key, @Nullable BigDecimal number) {
    if (number != null) {
      state.put(key, number.toPlainString());
    }
  }

  /** As {@link #write} has written it. */
  void read(Map<String, String> state) {
    for (Row row : rows) {
      String line = String.valueOf(row.line.lineNumber());
      number(state, QUANTITY + line).ifPresent(row::setQuantity);
      number(state, PRICE + line).ifPresent(row::setPrice);
    }
    for (int i = 0; i < added.size(); i++) {
      added.get(i).setItem(state.get(ITEM + i));
      number(state, MORE + i).ifPresent(added.get(i)::setQuantity);
      number(state, MORE_PRICE + i).ifPresent(added.get(i)::setPrice);
    }
  }

  private static Optional<BigDecimal> number(Map<String, String> state, String key) {
    return Optional.ofNullable(state.get(key))
        .filter(text -> NUMBER.matcher(text).matches())
        .map(BigDecimal::new);
  }

  /** What is refused about a line is shown there. */
  InvalidInput atItsRow(InvalidInput refused) {
    String[] field = refused.field().split(":", 2);
    // what is said of a line is at its row already
    if (field.length < 2 || !field[0].matches("\\d+") || field[1].startsWith("line")) {
      return refused;
    }
    int named = Integer.parseInt(field[0]);
    int row = field[1].startsWith("added") ? rowOfAdded(named) : rowOfLine(named);
    return new InvalidInput(
        row + ":" + field[1], refused.code(), refused.args().toArray(Serializable[]::new));
  }

  private int rowOfLine(int lineNumber) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).getLine().lineNumber() == lineNumber) {
        return i;
      }
    }
    return 0;
  }

  private int rowOfAdded(int index) {
    List<Added> filled = added.stream().filter(row -> !row.getItem().isBlank()).toList();
    return index < filled.size() ? added.indexOf(filled.get(index)) : index;
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<Added> getAdded() {
    return added;
  }
}
