package app.kontor.web.order.orders;

import app.kontor.ordering.Basket;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.LineWish;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Shortage;
import app.kontor.party.CostCentre;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Choice;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer says of an order beside what it is and where it goes, while somebody fills it in. Of
 * a long basket some lines are shown at a time; what was said of the others is kept.
 */
public class WishesForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String DAY = "day.";
  private static final String WORDS = "words.";
  private static final Row NOTHING = new Row("", "", "", null, LineWish.NONE);

  private List<DeliveryParts> offered = List.of(DeliveryParts.values());
  private List<Choice> costCentres = List.of();
  private @Nullable DeliveryParts parts;
  private String costCentre = "";
  private String contact = "";
  private String phone = "";
  private List<Row> rows = List.of();
  private int first;
  private final Map<String, LineWish> others = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();

  /** A line and what is said of it. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String number;
    private final String name;
    private final Serializable portion;
    private final @Nullable Shortage shortage;
    private @Nullable LocalDate day;
    private String note;

    Row(
        String number,
        String name,
        Serializable portion,
        @Nullable Shortage shortage,
        LineWish said) {
      this.number = number;
      this.name = name;
      this.portion = portion;
      this.shortage = shortage;
      this.day = said.requestedDate();
      this.note = Objects.toString(said.note(), "");
    }

    LineWish wish() {
      return new LineWish(day, note);
    }

    public String getNumber() {
      return number;
    }

    public String getName() {
      return name;
    }

    /** How much of it, as it is told to people. */
    public Serializable getPortion() {
      return portion;
    }

    /** What of it cannot be had now, or null. */
    public @Nullable Shortage getShortage() {
      return shortage;
    }

    public @Nullable LocalDate getDay() {
      return day;
    }

    public void setDay(@Nullable LocalDate day) {
      this.day = day;
    }

    public String getNote() {
      return note;
    }

    public void setNote(@Nullable String note) {
      this.note = note == null ? "" : note;
    }
  }

  /** What the buyer may choose from: how goods come, and the cost centres of its company. */
  public void offer(List<DeliveryParts> choices, List<Choice> centres) {
    offered = List.copyOf(choices);
    costCentres = List.copyOf(centres);
    parts = choices.get(0);
  }

  /** The cost centres that the customer keeps. */
  public void offer(List<CostCentre> centres) {
    costCentres = centres.stream().map(one -> new Choice(one.code(), one.name())).toList();
  }

  /**
   * Goods of a basket, to be said something of; what was said of others is kept.
   *
   * @param before how many lines stand before them
   */
  public void show(List<Basket.Line> lines, int before) {
    keep();
    first = before;
    rows =
        lines.stream()
            .filter(line -> !line.item().isService())
            .map(
                line ->
                    new Row(
                        line.item().number().value(),
                        line.item().name(),
                        line.portion(),
                        line.shortage(),
                        said(line.item().number().value())))
            .toList();
  }

  /** All that is said of an order as it is. */
  public void show(OrderDetail order) {
    OrderWishes said = OrderWishes.of(order);
    parts = said.parts();
    costCentre = Objects.toString(said.costCentre(), "");
    contact = Objects.toString(said.contact(), "");
    phone = Objects.toString(said.phone(), "");
    rows =
        order.lines().stream()
            .filter(OrderLine::isGoods)
            .map(
                line ->
                    new Row(
                        line.item().number().value(),
                        line.item().name(),
                        line.portion(line.ordered()),
                        null,
                        line.wish()))
            .toList();
  }

  private LineWish said(String number) {
    return others.getOrDefault(number, LineWish.NONE);
  }

  private void keep() {
    for (Row row : rows) {
      others.put(row.getNumber(), row.wish());
      names.put(row.getNumber(), row.getName());
    }
  }

  /** The lines of which something is said, those shown or shown before with their names. */
  public List<Row> said() {
    keep();
    return others.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(
            one ->
                new Row(
                    one.getKey(),
                    names.getOrDefault(one.getKey(), one.getKey()),
                    "",
                    null,
                    one.getValue()))
        .toList();
  }

  /** What is said. */
  public OrderWishes wishes() {
    keep();
    return new OrderWishes(parts, costCentre, contact, phone, others);
  }

  /** What is refused about a line is shown there, if it is among those shown. */
  public InvalidInput atItsRow(InvalidInput refused) {
    String[] field = refused.field().split(":", 2);
    for (int i = 0; i < rows.size() && field.length == 2; i++) {
      if (rows.get(i).getNumber().equals(field[0])) {
        return new InvalidInput(
            first + i + ":" + field[1],
            refused.code(),
            refused.args().toArray(Serializable[]::new));
      }
    }
    return refused;
  }

  /** Writes what was said, so that it comes back. */
  public void write(Map<String, String> state) {
    OrderWishes said = wishes();
    state.put("parts", parts == null ? "" : parts.name());
    state.put("costCentre", costCentre);
    state.put("contact", contact);
    state.put("phone", phone);
    said.lines()
        .forEach(
            (number, wish) -> {
              state.put(DAY + number, Objects.toString(wish.requestedDate(), ""));
              state.put(WORDS + number, Objects.toString(wish.note(), ""));
            });
  }

  /** Reads what {@link #write} wrote; what is not of that shape is left out. */
  public void read(Map<String, String> state) {
    parts =
        Arrays.stream(DeliveryParts.values())
            .filter(one -> one.name().equals(state.get("parts")))
            .findFirst()
            .orElse(parts);
    costCentre = state.getOrDefault("costCentre", costCentre);
    contact = state.getOrDefault("contact", contact);
    phone = state.getOrDefault("phone", phone);
    state.forEach(
        (key, value) -> {
          if (key.startsWith(DAY)) {
            String number = key.substring(DAY.length());
            others.put(
                number,
                new LineWish(
                    ListQuery.asDate("lineDate", value), state.getOrDefault(WORDS + number, "")));
          }
        });
    for (Row row : rows) {
      LineWish wish = said(row.getNumber());
      row.setDay(wish.requestedDate());
      row.setNote(wish.note());
    }
  }

  /** Whether something is said of single lines, so that they are shown open. */
  public boolean isSaidOfLines() {
    keep();
    return others.values().stream().anyMatch(wish -> !wish.isEmpty());
  }

  /** Whether there is more than one way to choose from. */
  public boolean isPartsChosen() {
    return offered.size() > 1;
  }

  public List<DeliveryParts> getOffered() {
    return offered;
  }

  /** Those that the company keeps, or has ordered for before. */
  public List<Choice> getCostCentres() {
    return costCentres;
  }

  /** The lines shown, for who says what a file is about. */
  public List<Choice> getChoices() {
    return rows.stream()
        .map(row -> new Choice(row.getNumber(), row.getNumber() + " " + row.getName()))
        .toList();
  }

  /** How many lines stand before those shown. */
  public int getFirst() {
    return first;
  }

  /**
   * The rows at their places among all lines, so that a field of one page never takes what was
   * typed into one of another; before those shown there is nothing.
   */
  public List<Row> getPlaces() {
    List<Row> places = new ArrayList<>(Collections.nCopies(first, NOTHING));
    places.addAll(rows);
    return places;
  }

  public List<Row> getRows() {
    return rows;
  }

  public @Nullable DeliveryParts getParts() {
    return parts;
  }

  public void setParts(@Nullable DeliveryParts parts) {
    this.parts = parts;
  }

  public String getCostCentre() {
    return costCentre;
  }

  public void setCostCentre(@Nullable String costCentre) {
    this.costCentre = costCentre == null ? "" : costCentre;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(@Nullable String contact) {
    this.contact = contact == null ? "" : contact;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone == null ? "" : phone;
  }
}
