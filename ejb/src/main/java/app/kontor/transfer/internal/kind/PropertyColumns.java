package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyRules;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.ValueWords;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column for each of the seller's properties; its heading is the property's name. */
final class PropertyColumns {
  private static final String BEFORE = "property_";

  private final List<Property> properties;

  PropertyColumns(List<Property> properties) {
    this.properties = List.copyOf(properties);
  }

  /** The field of a property. */
  static String key(String code) {
    return BEFORE + code;
  }

  List<TransferField> fields() {
    return properties.stream()
        .map(each -> field(each).called(each.name(), List.of(each.code())))
        .toList();
  }

  private static TransferField field(Property property) {
    String key = key(property.code());
    return switch (property.kind()) {
      case TEXT, LIST -> TransferField.text(key, PropertyRules.MAX_VALUE);
      case NUMBER -> TransferField.decimal(key);
      case YES_NO -> TransferField.flag(key);
    };
  }

  /**
   * The item with what a row says of its properties.
   *
   * @throws InvalidInput naming the field whose word is none of its list
   */
  ItemData merged(SourceRow row, ItemData item) {
    Map<String, String> values = new HashMap<>(item.properties());
    for (Property property : properties) {
      if (row.has(key(property.code()))) {
        String said = said(row, property);
        if (said == null) {
          values.remove(property.code());
        } else {
          values.put(property.code(), said);
        }
      }
    }
    return item.having(values);
  }

  private static @Nullable String said(SourceRow row, Property property) {
    String key = key(property.code());
    return switch (property.kind()) {
      case TEXT -> row.text(key);
      case NUMBER -> {
        BigDecimal number = row.decimal(key);
        yield number == null ? null : PropertyRules.plain(number);
      }
      case YES_NO -> {
        Boolean flag = row.flagOrNull(key);
        yield flag == null ? null : flag.toString();
      }
      case LIST -> {
        String word = row.text(key);
        yield word == null ? null : choice(property, word);
      }
    };
  }

  /** The code of the value that a word means, by its code or its name. */
  private static String choice(Property property, String word) {
    String plain = ValueWords.plain(word);
    return property.choices().stream()
        .filter(
            each ->
                each.code().equalsIgnoreCase(word.strip())
                    || ValueWords.plain(each.name()).equals(plain))
        .map(Property.Named::code)
        .findFirst()
        .orElseThrow(() -> new InvalidInput(key(property.code()), "NOT_A_VALUE", word));
  }

  /** Adds an item's values by field; null where it has none. */
  void add(Map<String, @Nullable Object> values, ItemData item) {
    for (Property property : properties) {
      String value = item.properties().get(property.code());
      values.put(key(property.code()), value == null ? null : typed(property, value));
    }
  }

  /** Of a list the code, which is read again whatever the language. */
  private static Object typed(Property property, String value) {
    return switch (property.kind()) {
      case TEXT, LIST -> value;
      case NUMBER -> new BigDecimal(value);
      case YES_NO -> Boolean.valueOf(value);
    };
  }
}
