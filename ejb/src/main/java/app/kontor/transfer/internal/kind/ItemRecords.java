package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.Items;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.FieldKind;
import app.kontor.transfer.MassChange;
import app.kontor.transfer.TransferField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of items that Kontor writes itself: one value for many items, or the values that were there
 * before. Every record has all of the file's fields, because an empty cell empties a field.
 */
@Dependent
public class ItemRecords {
  /** What tells an item from others, and what only makes sense together with something else. */
  private static final Set<String> COMMON =
      Set.of("type", "vatClass", "maker", "supplier", "customsCode", "origin", "active");

  private static final String CATEGORIES = "categories";

  private final Items items;
  private final ItemProperties properties;

  @Inject
  ItemRecords(Items items, ItemProperties properties) {
    this.items = items;
    this.properties = properties;
  }

  private PropertyColumns columns() {
    return new PropertyColumns(properties.all());
  }

  /** The fields that many items can have in common. */
  public List<TransferField> common() {
    return Stream.concat(
            ItemFields.ALL.stream().filter(field -> COMMON.contains(field.key())),
            columns().fields().stream())
        .toList();
  }

  /**
   * A file that changes items, in their order.
   *
   * @throws InvalidInput at {@code value} if it can be none
   */
  public byte[] of(List<ItemNumber> numbers, MassChange change) {
    if (change.aim() == MassChange.Aim.SET) {
      TransferField field =
          common().stream()
              .filter(each -> each.key().equals(change.field()))
              .findFirst()
              .orElseThrow(() -> new InvalidInput("value", "NOT_A_FIELD", change.field()));
      Object value = typed(field.kind(), change.value().strip());
      return written(
          numbers.stream().map(number -> Map.of(number, Map.of(field.key(), value))).toList());
    }
    if (change.value().isBlank()) {
      throw InvalidInput.required("value");
    }
    List<Map<ItemNumber, Map<String, Object>>> records = new ArrayList<>();
    data(numbers)
        .forEach(
            (number, item) ->
                records.add(
                    Map.of(
                        number, Map.of(CATEGORIES, String.join("; ", categories(item, change))))));
    return written(records);
  }

  /** The categories an item has afterwards, the main one first. */
  static List<String> categories(ItemData item, MassChange change) {
    String code = change.value().strip();
    List<String> others = item.categories().stream().filter(each -> !each.equals(code)).toList();
    return switch (change.aim()) {
      case ADD_CATEGORY ->
          item.categories().contains(code)
              ? item.categories()
              : Stream.concat(item.categories().stream(), Stream.of(code)).toList();
      case REMOVE_CATEGORY -> others;
      case MAIN_CATEGORY ->
          Stream.concat(
                  Stream.of(code),
                  others.stream().filter(each -> !each.equals(item.categories().get(0))))
              .toList();
      case SET -> item.categories();
    };
  }

  /**
   * A file that gives items back what they had.
   *
   * @param changes what was changed, by item number
   * @throws InvalidInput MASS_NOT_TAKEN_BACK if a category was told by its way of names
   */
  public byte[] before(Map<String, List<FieldChange>> changes) {
    Map<String, TransferField> fields = new LinkedHashMap<>();
    Map<String, TransferField> all =
        Stream.concat(ItemFields.ALL.stream(), columns().fields().stream())
            .collect(Collectors.toMap(TransferField::key, field -> field));
    for (List<FieldChange> each : changes.values()) {
      for (FieldChange change : each) {
        TransferField field = all.get(change.field());
        if (field == null || change.field().equals(ItemFields.PATH)) {
          throw new InvalidInput("", "MASS_NOT_TAKEN_BACK");
        }
        fields.put(change.field(), field);
      }
    }
    PropertyColumns columns = columns();
    List<Map<ItemNumber, Map<String, Object>>> records = new ArrayList<>();
    data(changes.keySet().stream().map(ItemNumber::new).toList())
        .forEach(
            (number, item) -> {
              Map<String, @Nullable Object> now = ItemFields.values(item);
              columns.add(now, item);
              Map<String, Object> record = new LinkedHashMap<>();
              fields.forEach((key, field) -> record.put(key, plain(now.get(key))));
              changes
                  .getOrDefault(number.value(), List.of())
                  .forEach(
                      change ->
                          record.put(
                              change.field(),
                              typed(
                                  all.getOrDefault(
                                          change.field(), TransferField.text(change.field(), 1))
                                      .kind(),
                                  change.before() == null ? "" : change.before())));
              records.add(Map.of(number, record));
            });
    return written(records);
  }

  private static Object plain(@Nullable Object value) {
    return value == null ? "" : value;
  }

  private Map<ItemNumber, ItemData> data(List<ItemNumber> numbers) {
    Map<ItemNumber, ItemData> data = new LinkedHashMap<>();
    for (int from = 0; from < numbers.size(); from += Items.MOST_AT_ONCE) {
      List<ItemNumber> some =
          numbers.subList(from, Math.min(numbers.size(), from + Items.MOST_AT_ONCE));
      Map<ItemNumber, ItemData> found = items.dataOf(some);
      new LinkedHashSet<>(some)
          .forEach(
              number -> {
                ItemData item = found.get(number);
                if (item != null) {
                  data.put(number, item);
                }
              });
    }
    return data;
  }

  /** As files for machines have it: numbers and flags are no texts. */
  private static Object typed(FieldKind kind, String value) {
    if (value.isEmpty()) {
      return "";
    }
    try {
      return switch (kind) {
        case DECIMAL, WHOLE -> new BigDecimal(value);
        case FLAG -> Boolean.valueOf(value);
        case TEXT, DAY -> value;
      };
    } catch (NumberFormatException e) {
      InvalidInput refusal = new InvalidInput("value", "NO_NUMBER", value);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static byte[] written(
      List<? extends Map<ItemNumber, ? extends Map<String, Object>>> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonLibrary.get().createGenerator(bytes)) {
      json.writeStartArray();
      records.forEach(record -> record.forEach((number, fields) -> write(json, number, fields)));
      json.writeEnd();
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, ItemNumber number, Map<String, Object> fields) {
    json.writeStartObject().write(ItemFields.NUMBER, number.value());
    fields.forEach(
        (key, value) -> {
          if (value instanceof BigDecimal decimal) {
            json.write(key, decimal);
          } else if (value instanceof Boolean flag) {
            json.write(key, flag);
          } else {
            json.write(key, value.toString());
          }
        });
    json.writeEnd();
  }
}
