package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.NumberSpan;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyChoice;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.PropertyRules;
import app.kontor.catalogue.PropertyValue;
import app.kontor.platform.failure.InvalidInput;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All properties of a seller in their order, as they are kept by each node. Immutable. */
final class PropertySet {
  /** A seller without properties. */
  static final PropertySet NONE = new PropertySet(List.of());

  private final List<Definition> inOrder;
  private final Map<Long, Definition> byId;
  private final Map<String, Definition> byCode;

  /** A property in all languages. */
  record Definition(
      long id,
      String code,
      PropertyKind kind,
      String unit,
      boolean facet,
      Map<String, String> names,
      List<PropertyChoice> choices) {
    Definition {
      names = Map.copyOf(names);
      choices = List.copyOf(choices);
    }

    Property in(String reader, String sellers) {
      return new Property(
          code,
          kind,
          unit,
          facet,
          name(names, reader, sellers, code),
          choices.stream()
              .map(
                  choice ->
                      new Property.Named(
                          choice.code(), name(choice.names(), reader, sellers, choice.code())))
              .toList());
    }

    private static String name(
        Map<String, String> names, String reader, String sellers, String otherwise) {
      String own = names.get(reader);
      String first = own == null ? names.get(sellers) : own;
      return first == null
          ? new TreeMap<>(names).values().stream().findFirst().orElse(otherwise)
          : first;
    }

    /** The words by which a value is found, by language; none for numbers, and yes and no. */
    Map<String, String> words(String value, Set<String> languages) {
      return switch (kind) {
        case NUMBER, YES_NO -> Map.of();
        case TEXT ->
            languages.stream().collect(Collectors.toMap(Function.identity(), each -> value));
        case LIST ->
            choices.stream()
                .filter(choice -> choice.code().equals(value))
                .findFirst()
                .map(PropertyChoice::names)
                .orElse(Map.of());
      };
    }

    private Set<String> codes() {
      return choices.stream().map(PropertyChoice::code).collect(Collectors.toSet());
    }
  }

  PropertySet(List<Definition> inOrder) {
    this.inOrder = List.copyOf(inOrder);
    this.byId = inOrder.stream().collect(Collectors.toMap(Definition::id, Function.identity()));
    this.byCode = inOrder.stream().collect(Collectors.toMap(Definition::code, Function.identity()));
  }

  List<Definition> inOrder() {
    return inOrder;
  }

  Optional<Definition> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Optional<Definition> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The codes of properties, in the same order. */
  List<String> codes(List<Long> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).map(Definition::code).toList();
  }

  /** All, for a reader. */
  List<Property> in(String reader, String sellers) {
    return inOrder.stream().map(each -> each.in(reader, sellers)).toList();
  }

  /** The ids of properties whose values have other words than before. */
  List<Long> renamed(PropertySet before) {
    return inOrder.stream()
        .filter(
            each ->
                !before
                    .find(each.id())
                    .map(old -> old.choices().equals(each.choices()))
                    .orElse(true))
        .map(Definition::id)
        .toList();
  }

  /** An item's values for a reader, in the order of the properties. */
  List<PropertyValue> values(Map<Long, String> values, String reader, String sellers) {
    return inOrder.stream()
        .filter(each -> values.containsKey(each.id()))
        .map(each -> value(each, values.get(each.id()), reader, sellers))
        .toList();
  }

  private static PropertyValue value(
      Definition property, @Nullable String value, String reader, String sellers) {
    return new PropertyValue(property.in(reader, sellers), value == null ? "" : value);
  }

  /** The same item with values as they are kept. */
  ItemData canonical(ItemData item) {
    Map<String, String> values = new TreeMap<>();
    item.properties()
        .forEach(
            (code, value) ->
                values.put(
                    code,
                    find(code)
                        .map(each -> PropertyRules.canonical(each.kind(), value))
                        .orElse(value)));
    return item.having(values);
  }

  /** Why an item cannot have its values, if so. */
  Optional<InvalidInput> refusal(ItemData item) {
    return item.properties().entrySet().stream()
        .flatMap(each -> refusal(each.getKey(), each.getValue()).stream())
        .findFirst();
  }

  private Optional<InvalidInput> refusal(String code, String value) {
    Definition property = byCode.get(code);
    return property == null
        ? Optional.of(new InvalidInput("property", "UNKNOWN_PROPERTY", code).inRow(code))
        : PropertyRules.refusal(code, property.kind(), property.codes(), value);
  }

  /** Values by the ids of their properties. */
  Map<Long, String> byId(Map<String, String> values) {
    Map<Long, String> ids = new HashMap<>();
    values.forEach((code, value) -> find(code).ifPresent(each -> ids.put(each.id(), value)));
    return ids;
  }

  /**
   * Values that are asked for, by the ids of their properties.
   *
   * @throws InvalidInput FILTER_UNKNOWN for a property that is not there and for what is no value
   *     of it
   */
  Map<Long, Set<String>> chosen(Map<String, Set<String>> values) {
    Map<Long, Set<String>> chosen = new HashMap<>();
    values.forEach(
        (code, some) -> {
          some.stream()
              .filter(value -> !isSpan(code, value))
              .forEach(
                  value ->
                      refusal(code, value)
                          .ifPresent(
                              refusal -> {
                                throw new InvalidInput("f", "FILTER_UNKNOWN", code + ":" + value);
                              }));
          find(code).ifPresent(property -> chosen.put(property.id(), some));
        });
    return chosen;
  }

  private boolean isSpan(String code, String value) {
    return find(code).filter(each -> each.kind() == PropertyKind.NUMBER).isPresent()
        && NumberSpan.parse(value).isPresent();
  }

  /** Values by the codes of their properties. */
  Map<String, String> byCode(Map<Long, String> values) {
    Map<String, String> codes = new LinkedHashMap<>();
    values.forEach((id, value) -> find(id).ifPresent(each -> codes.put(each.code(), value)));
    return codes;
  }
}
