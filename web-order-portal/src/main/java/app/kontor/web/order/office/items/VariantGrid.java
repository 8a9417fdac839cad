package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The variants of a family as they are kept: the last property across, the others down. Places at
 * which there is nothing and nothing is to be made are empty.
 */
public class VariantGrid implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  /** The places of the same values but for the last. */
  public record Row(String label, List<VariantCell> cells) implements Serializable {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param axes in what they differ
   * @param wanted places at which variants are to be made, each with a number that is proposed
   * @param said how a value of a property is said
   */
  VariantGrid(
      List<Property> axes,
      List<ItemData> variants,
      Map<Map<String, String>, String> wanted,
      BiFunction<Property, String, String> said) {
    Property last = axes.get(axes.size() - 1);
    Map<Map<String, String>, VariantCell> cells = new LinkedHashMap<>();
    for (ItemData variant : variants) {
      Map<String, String> place = place(axes, variant.properties()::get);
      cells.put(place, new VariantCell(place, label(axes, place, said), variant, ""));
    }
    wanted.forEach(
        (place, number) ->
            cells.computeIfAbsent(
                Map.copyOf(place),
                open -> new VariantCell(open, label(axes, open, said), null, number)));
    List<String> across = sorted(last, cells.keySet().stream().map(place -> value(place, last)));
    this.columns = across.stream().map(value -> said.apply(last, value)).toList();
    List<Property> down = axes.subList(0, axes.size() - 1);
    for (Map<String, String> start : starts(down, cells.keySet().stream().toList())) {
      List<VariantCell> row = new ArrayList<>();
      for (String value : across) {
        Map<String, String> place = new HashMap<>(start);
        place.put(last.code(), value);
        VariantCell cell = cells.get(place);
        row.add(cell == null ? new VariantCell(place, label(axes, place, said), null, "") : cell);
      }
      rows.add(new Row(label(down, start, said), row));
    }
  }

  private static Map<String, String> place(List<Property> axes, Function<String, String> values) {
    Map<String, String> place = new HashMap<>();
    for (Property axis : axes) {
      String value = values.apply(axis.code());
      place.put(axis.code(), value == null ? "" : value);
    }
    return place;
  }

  private static String value(Map<String, String> place, Property axis) {
    return place.getOrDefault(axis.code(), "");
  }

  private static String label(
      List<Property> axes, Map<String, String> place, BiFunction<Property, String, String> said) {
    return String.join(
        " × ", axes.stream().map(axis -> said.apply(axis, value(place, axis))).toList());
  }

  /** The values of all but the last axis that there are, each combination once, in their order. */
  private static List<Map<String, String>> starts(
      List<Property> axes, List<Map<String, String>> places) {
    List<Map<String, String>> starts = new ArrayList<>(List.of(Map.of()));
    for (Property axis : axes) {
      List<Map<String, String>> further = new ArrayList<>();
      for (Map<String, String> start : starts) {
        Stream<String> values =
            places.stream()
                .filter(place -> place.entrySet().containsAll(start.entrySet()))
                .map(place -> value(place, axis));
        for (String value : sorted(axis, values)) {
          Map<String, String> one = new HashMap<>(start);
          one.put(axis.code(), value);
          further.add(one);
        }
      }
      starts = further;
    }
    return starts;
  }

  private static List<String> sorted(Property axis, Stream<String> values) {
    Comparator<String> order =
        axis.kind() == PropertyKind.NUMBER
            ? Comparator.comparing(BigDecimal::new)
            : Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    TreeSet<String> sorted = new TreeSet<>(order);
    values.forEach(sorted::add);
    return List.copyOf(sorted);
  }

  /** All places, in their order. */
  List<VariantCell> cells() {
    return rows.stream().flatMap(row -> row.cells().stream()).toList();
  }

  public List<String> getColumns() {
    return columns;
  }

  public List<Row> getRows() {
    return rows;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
