package app.kontor.sharing.internal;

import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import app.kontor.sharing.FormDefinition;
import app.kontor.sharing.FormField;
import app.kontor.sharing.FormField.Condition;
import app.kontor.sharing.FormField.Limits;
import app.kontor.sharing.FormField.Option;
import app.kontor.sharing.FormField.Type;
import app.kontor.sharing.LocalText;
import app.kontor.sharing.SharingRefusal.BadFormDefinition;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads form definitions and keeps values as JSON. A definition is an object with {@code code},
 * {@code title}, {@code intro} and {@code fields}; texts are objects with {@code pl}, {@code de}
 * and {@code en}. What is wrong is refused with its place.
 */
final class FormJson {
  private static final int MAX_FIELDS = 100;
  private static final int DEFAULT_TEXT = 200;
  private static final int DEFAULT_TEXTAREA = 4000;
  private static final int DEFAULT_SCALE = 6;
  private static final Set<String> OF_FIELD =
      Set.of(
          "id",
          "type",
          "label",
          "help",
          "required",
          "requiredIf",
          "maxLength",
          "min",
          "max",
          "scale",
          "unit",
          "choices");

  private FormJson() {}

  /** The form a JSON text defines, with the version it is or gets. */
  static FormDefinition definition(String json, int version) {
    JsonObject root = object(json);
    String code = text(root, "code", "code");
    require(code.matches("[a-z][a-z0-9-]{1,39}"), "code");
    JsonArray list = array(root, "fields", "fields");
    require(!list.isEmpty() && list.size() <= MAX_FIELDS, "fields");
    List<FormField> fields = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String where = "fields[" + i + "]";
      require(list.get(i) instanceof JsonObject, where);
      FormField field = field(list.getJsonObject(i), where, ids);
      ids.add(field.id());
      fields.add(field);
    }
    return new FormDefinition(
        code,
        version,
        localText(root, "title", "title", true),
        localText(root, "intro", "intro", false),
        fields);
  }

  private static FormField field(JsonObject json, String where, Set<String> idsBefore) {
    for (String key : json.keySet()) {
      require(OF_FIELD.contains(key), where + "." + key);
    }
    String id = text(json, "id", where + ".id");
    require(id.matches("[a-zA-Z][a-zA-Z0-9]{0,39}") && !idsBefore.contains(id), where + ".id");
    Type type = type(text(json, "type", where + ".type"), where + ".type");
    return new FormField(
        id,
        type,
        localText(json, "label", where + ".label", true),
        localText(json, "help", where + ".help", false),
        flag(json, "required", where + ".required"),
        condition(json, where + ".requiredIf", idsBefore),
        limits(json, type, where),
        json.containsKey("unit") ? text(json, "unit", where + ".unit") : "",
        type == Type.CHOICE ? choices(json, where + ".choices") : List.of());
  }

  private static Type type(String text, String where) {
    for (Type type : Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(text)) {
        return type;
      }
    }
    throw new BadFormDefinition(where);
  }

  private static @Nullable Condition condition(
      JsonObject json, String where, Set<String> idsBefore) {
    if (!json.containsKey("requiredIf")) {
      return null;
    }
    require(json.get("requiredIf") instanceof JsonObject, where);
    JsonObject condition = json.getJsonObject("requiredIf");
    String field = text(condition, "field", where + ".field");
    require(idsBefore.contains(field), where + ".field");
    return new Condition(field, text(condition, "is", where + ".is"));
  }

  private static Limits limits(JsonObject json, Type type, String where) {
    boolean dates = type == Type.DATE;
    boolean numbers = type == Type.NUMBER;
    int length = type == Type.TEXTAREA ? DEFAULT_TEXTAREA : DEFAULT_TEXT;
    return new Limits(
        wholeNumber(json, "maxLength", length, 20_000, where),
        numbers ? decimal(json, "min", where) : null,
        numbers ? decimal(json, "max", where) : null,
        wholeNumber(json, "scale", DEFAULT_SCALE, 9, where),
        dates ? date(json, "min", where) : null,
        dates ? date(json, "max", where) : null);
  }

  private static List<Option> choices(JsonObject json, String where) {
    JsonArray list = array(json, "choices", where);
    require(!list.isEmpty(), where);
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = where + "[" + i + "]";
      require(list.get(i) instanceof JsonObject, place);
      JsonObject option = list.getJsonObject(i);
      options.add(
          new Option(
              text(option, "value", place + ".value"),
              localText(option, "label", place + ".label", true)));
    }
    return options;
  }

  private static LocalText localText(
      JsonObject parent, String key, String where, boolean required) {
    if (!parent.containsKey(key) && !required) {
      return LocalText.NONE;
    }
    require(parent.get(key) instanceof JsonObject, where);
    JsonObject texts = parent.getJsonObject(key);
    Map<String, String> read = new HashMap<>();
    for (Language language : Languages.all()) {
      if (language.complete() || texts.containsKey(language.code())) {
        read.put(language.code(), text(texts, language.code(), where + "." + language.code()));
      }
    }
    return new LocalText(read);
  }

  private static String text(JsonObject parent, String key, String where) {
    if (parent.get(key) instanceof JsonString string && !string.getString().isBlank()) {
      return string.getString().strip();
    }
    throw new BadFormDefinition(where);
  }

  private static boolean flag(JsonObject parent, String key, String where) {
    JsonValue value = parent.getOrDefault(key, JsonValue.FALSE);
    require(value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE), where);
    return value.equals(JsonValue.TRUE);
  }

  private static int wholeNumber(
      JsonObject parent, String key, int otherwise, int max, String where) {
    if (!parent.containsKey(key)) {
      return otherwise;
    }
    if (parent.get(key) instanceof JsonNumber number
        && number.isIntegral()
        && number.bigDecimalValue().signum() >= 0
        && number.bigDecimalValue().compareTo(BigDecimal.valueOf(max)) <= 0) {
      return number.intValue();
    }
    throw new BadFormDefinition(where + "." + key);
  }

  private static @Nullable BigDecimal decimal(JsonObject parent, String key, String where) {
    if (!parent.containsKey(key)) {
      return null;
    }
    if (parent.get(key) instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    throw new BadFormDefinition(where + "." + key);
  }

  private static @Nullable LocalDate date(JsonObject parent, String key, String where) {
    if (!parent.containsKey(key)) {
      return null;
    }
    try {
      return LocalDate.parse(text(parent, key, where + "." + key));
    } catch (DateTimeParseException e) {
      throw new BadFormDefinition(where + "." + key);
    }
  }

  private static JsonArray array(JsonObject parent, String key, String where) {
    require(parent.get(key) instanceof JsonArray, where);
    return parent.getJsonArray(key);
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = JsonLibrary.get().createReader(new StringReader(json))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new BadFormDefinition("{}");
    }
  }

  private static void require(boolean right, String where) {
    if (!right) {
      throw new BadFormDefinition(where);
    }
  }

  /** Values by field id as a JSON object. */
  static String write(Map<String, String> values) {
    JsonObjectBuilder builder = JsonLibrary.get().createObjectBuilder();
    values.forEach(builder::add);
    return builder.build().toString();
  }

  /** What {@link #write} wrote. */
  static Map<String, String> read(String json) {
    Map<String, String> values = new TreeMap<>();
    object(json).forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
    return values;
  }
}
