package app.kontor.platform.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps, lists, texts and flags as JSON: what a template's data is made of, kept as text. */
public final class PlainJson {
  private PlainJson() {}

  /** Anything else than maps, lists, texts and flags is a defect. */
  public static String write(Map<String, ?> map) {
    return value(map).toString();
  }

  /** What {@link #write} was given. */
  public static Map<String, Object> read(String json) {
    try (JsonReader reader = JsonLibrary.get().createReader(new StringReader(json))) {
      return map(reader.readObject());
    }
  }

  private static JsonValue value(Object value) {
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = JsonLibrary.get().createObjectBuilder();
      map.forEach((key, part) -> object.add(String.valueOf(key), value(part)));
      return object.build();
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = JsonLibrary.get().createArrayBuilder();
      list.forEach(part -> array.add(value(part)));
      return array.build();
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof String text) {
      return JsonLibrary.get().createValue(text);
    }
    throw new IllegalArgumentException("not plain: " + value.getClass());
  }

  private static Object read(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> map(value.asJsonObject());
      case ARRAY -> list(value.asJsonArray());
      case STRING -> ((JsonString) value).getString();
      case TRUE -> true;
      case FALSE -> false;
      case NUMBER, NULL -> throw new IllegalArgumentException("not plain: " + value);
    };
  }

  private static Map<String, Object> map(JsonObject object) {
    Map<String, Object> map = new LinkedHashMap<>();
    object.forEach((key, value) -> map.put(key, read(value)));
    return map;
  }

  private static List<Object> list(JsonArray array) {
    List<Object> list = new ArrayList<>();
    array.forEach(value -> list.add(read(value)));
    return list;
  }
}
