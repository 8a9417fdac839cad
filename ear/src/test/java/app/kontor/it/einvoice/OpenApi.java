package app.kontor.it.einvoice;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The published description of an interface, as a judge of requests and answers. */
final class OpenApi {
  private final JsonObject description;

  private OpenApi(JsonObject description) {
    this.description = description;
  }

  static OpenApi ksef() {
    try (InputStream in =
            Objects.requireNonNull(OpenApi.class.getResourceAsStream("/einvoice/open-api.json"));
        JsonReader reader = Json.createReader(in)) {
      return new OpenApi(reader.readObject());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What of a request the description does not allow. */
  List<String> request(String method, String path, boolean bearer, String body) {
    List<String> faults = new ArrayList<>();
    Optional<JsonObject> operation = operation(method, path);
    if (operation.isEmpty()) {
      return List.of("no operation " + method + " " + path);
    }
    if (operation.get().containsKey("security") && !bearer) {
      faults.add(path + ": no token");
    }
    JsonObject wanted = operation.get().getJsonObject("requestBody");
    if (wanted == null) {
      if (!body.isEmpty()) {
        faults.add(path + ": a body where there is none");
      }
    } else if (body.isEmpty()) {
      faults.add(path + ": no body");
    } else {
      check(path, schema(wanted), parsed(body), faults);
    }
    return faults;
  }

  /** What of an answer the description does not allow. */
  List<String> answer(String method, String path, int status, String body) {
    List<String> faults = new ArrayList<>();
    JsonObject answers = operation(method, path).orElseThrow().getJsonObject("responses");
    JsonObject wanted = answers.getJsonObject(Integer.toString(status));
    if (wanted == null) {
      return status / 100 == 5 ? List.of() : List.of(path + ": no answer " + status);
    }
    JsonObject content = wanted.getJsonObject("content");
    if (content != null && content.containsKey("application/json") && status / 100 == 2) {
      check(path + " answer", schema(wanted), parsed(body), faults);
    }
    return faults;
  }

  private static JsonValue parsed(String body) {
    try (JsonReader reader = Json.createReader(new java.io.StringReader(body))) {
      return reader.readValue();
    }
  }

  private static JsonObject schema(JsonObject holder) {
    return holder
        .getJsonObject("content")
        .getJsonObject("application/json")
        .getJsonObject("schema");
  }

  private Optional<JsonObject> operation(String method, String path) {
    for (Map.Entry<String, JsonValue> one : description.getJsonObject("paths").entrySet()) {
      String template = one.getKey().replaceAll("\\{[^}]+}", "[^/]+");
      JsonObject operations = one.getValue().asJsonObject();
      if (Pattern.matches(template, path)
          && operations.containsKey(method.toLowerCase(java.util.Locale.ROOT))) {
        return Optional.of(operations.getJsonObject(method.toLowerCase(java.util.Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  private JsonObject resolved(JsonObject schema) {
    String reference = schema.getString("$ref", null);
    return reference == null
        ? schema
        : description
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private void check(String at, JsonObject given, JsonValue value, List<String> faults) {
    JsonObject schema = resolved(given);
    if (value == JsonValue.NULL) {
      if (!schema.getBoolean("nullable", false)) {
        faults.add(at + ": null");
      }
      return;
    }
    for (JsonValue part : array(schema, "allOf")) {
      check(at, part.asJsonObject(), value, faults);
    }
    for (JsonValue name : array(schema, "required")) {
      if (!(value instanceof JsonObject object)
          || !object.containsKey(((JsonString) name).getString())) {
        faults.add(at + ": no " + name);
      }
    }
    JsonArray allowed = array(schema, "enum");
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      faults.add(at + ": not one of " + allowed + ": " + value);
    }
    switch (schema.getString("type", "")) {
      case "object" -> object(at, schema, value, faults);
      case "array" -> list(at, schema, value, faults);
      case "string" -> text(at, schema, value, faults);
      case "integer" -> number(at, schema, value, faults);
      case "boolean" -> {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
          faults.add(at + ": not yes or no");
        }
      }
      default -> {}
    }
  }

  private static JsonArray array(JsonObject schema, String name) {
    return schema.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
  }

  private void object(String at, JsonObject schema, JsonValue value, List<String> faults) {
    if (!(value instanceof JsonObject object)) {
      faults.add(at + ": no object");
      return;
    }
    JsonObject known = schema.getJsonObject("properties");
    for (Map.Entry<String, JsonValue> one : object.entrySet()) {
      @Nullable JsonObject property = known == null ? null : known.getJsonObject(one.getKey());
      if (property != null) {
        check(at + "." + one.getKey(), property, one.getValue(), faults);
      } else if (!schema.containsKey("additionalProperties")) {
        faults.add(at + ": unknown " + one.getKey());
      }
    }
  }

  private void list(String at, JsonObject schema, JsonValue value, List<String> faults) {
    if (!(value instanceof JsonArray list)) {
      faults.add(at + ": no list");
      return;
    }
    list.forEach(one -> check(at + "[]", schema.getJsonObject("items"), one, faults));
  }

  private static void text(String at, JsonObject schema, JsonValue value, List<String> faults) {
    if (!(value instanceof JsonString text)) {
      faults.add(at + ": no text");
      return;
    }
    String said = text.getString();
    if (said.length() < schema.getInt("minLength", 0)
        || said.length() > schema.getInt("maxLength", Integer.MAX_VALUE)) {
      faults.add(at + ": of " + said.length() + " characters");
    }
    String pattern = schema.getString("pattern", "");
    if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(said).find()) {
      faults.add(at + ": " + said);
    }
    if ("byte".equals(schema.getString("format", ""))) {
      try {
        Base64.getDecoder().decode(said);
      } catch (IllegalArgumentException e) {
        faults.add(at + ": no Base64");
      }
    }
  }

  private static void number(String at, JsonObject schema, JsonValue value, List<String> faults) {
    if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
      faults.add(at + ": no whole number");
    } else if (number.longValue() < schema.getInt("minimum", Integer.MIN_VALUE)) {
      faults.add(at + ": " + number);
    }
  }
}
