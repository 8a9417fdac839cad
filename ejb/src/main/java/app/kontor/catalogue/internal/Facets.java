package app.kontor.catalogue.internal;

import app.kontor.catalogue.Facet;
import app.kontor.catalogue.NumberSpan;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.internal.PropertySet.Definition;
import app.kontor.catalogue.internal.search.NaturalOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns what the index has counted into facets as buyers see them. */
final class Facets {
  /** Most values of a property; who has more narrows by something else first. */
  static final int MOST_VALUES = 100;

  private final PropertySet properties;
  private final String reader;
  private final String sellers;
  private final Map<String, Set<String>> chosen;

  Facets(PropertySet properties, String reader, String sellers, Map<String, Set<String>> chosen) {
    this.properties = properties;
    this.reader = reader;
    this.sellers = sellers;
    this.chosen = chosen;
  }

  /**
   * The facets that tell something: with two values at least, or one that is chosen.
   *
   * @param counts by the ids of the properties
   */
  List<Facet> of(Map<Long, Map<String, Integer>> counts) {
    List<Facet> facets = new ArrayList<>();
    for (Definition each : properties.inOrder()) {
      Set<String> wanted = chosen.getOrDefault(each.code(), Set.of());
      if (each.facet() || !wanted.isEmpty()) {
        Facet facet = facet(each, counts.getOrDefault(each.id(), Map.of()), wanted);
        if (facet.values().size() > 1 || facet.isChosen()) {
          facets.add(facet);
        }
      }
    }
    return facets;
  }

  private Facet facet(Definition definition, Map<String, Integer> counts, Set<String> wanted) {
    Property property = definition.in(reader, sellers);
    boolean number = property.kind() == PropertyKind.NUMBER;
    TreeSet<String> values = new TreeSet<>(order(property));
    values.addAll(counts.keySet());
    wanted.stream().filter(value -> !number || span(value).isEmpty()).forEach(values::add);
    return new Facet(
        property,
        values.stream()
            .limit(MOST_VALUES)
            .map(
                value ->
                    new Facet.Value(value, counts.getOrDefault(value, 0), wanted.contains(value)))
            .toList(),
        number ? bounds(values, wanted) : null);
  }

  private static Facet.@Nullable Bounds bounds(TreeSet<String> values, Set<String> wanted) {
    NumberSpan chosen =
        wanted.stream().flatMap(value -> span(value).stream()).findFirst().orElse(null);
    if (values.isEmpty()) {
      return chosen == null ? null : new Facet.Bounds(BigDecimal.ZERO, BigDecimal.ZERO, chosen);
    }
    return new Facet.Bounds(new BigDecimal(values.first()), new BigDecimal(values.last()), chosen);
  }

  private static Optional<NumberSpan> span(String value) {
    return NumberSpan.parse(value);
  }

  /** Numbers and sizes by their size, a list's values as the list has them, yes before no. */
  static Comparator<String> order(Property property) {
    Comparator<String> order =
        switch (property.kind()) {
          case TEXT -> Comparator.comparing(NaturalOrder::ofNumber);
          case NUMBER -> Comparator.comparing(BigDecimal::new);
          case YES_NO -> Comparator.<String>naturalOrder().reversed();
          case LIST -> {
            List<String> codes = property.choices().stream().map(Property.Named::code).toList();
            yield Comparator.comparingInt(
                value -> codes.contains(value) ? codes.indexOf(value) : codes.size());
          }
        };
    return order.thenComparing(Comparator.naturalOrder());
  }
}
