package app.kontor.access.internal;

import app.kontor.access.KeptForm;
import app.kontor.platform.json.JsonLibrary;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the fields of a kept form are stored. */
final class KeptFormJson {
  private KeptFormJson() {}

  static String write(KeptForm form) {
    JsonObjectBuilder fields = JsonLibrary.get().createObjectBuilder();
    form.fields().forEach((name, values) -> fields.add(name, array(values)));
    return JsonLibrary.get()
        .createObjectBuilder()
        .add("fields", fields)
        .add("files", array(form.files()))
        .add("problems", problems(form.problems()))
        .add("conflict", form.conflict())
        .build()
        .toString();
  }

  static KeptForm read(String path, String form, String text) {
    try (JsonReader reader = JsonLibrary.get().createReader(new StringReader(text))) {
      JsonObject stored = reader.readObject();
      Map<String, List<String>> fields = new LinkedHashMap<>();
      JsonObject kept = stored.getJsonObject("fields");
      kept.keySet().forEach(name -> fields.put(name, list(kept.getJsonArray(name))));
      return new KeptForm(
          path,
          form,
          fields,
          list(stored.getJsonArray("files")),
          stored.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
              .map(one -> new KeptForm.Problem(one.getString("field"), one.getString("text")))
              .toList(),
          stored.getBoolean("conflict"));
    }
  }

  private static JsonArrayBuilder problems(List<KeptForm.Problem> problems) {
    JsonArrayBuilder array = JsonLibrary.get().createArrayBuilder();
    problems.forEach(
        one ->
            array.add(
                JsonLibrary.get()
                    .createObjectBuilder()
                    .add("field", one.field())
                    .add("text", one.text())));
    return array;
  }

  private static JsonArrayBuilder array(List<String> values) {
    JsonArrayBuilder array = JsonLibrary.get().createArrayBuilder();
    values.forEach(array::add);
    return array;
  }

  private static List<String> list(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
