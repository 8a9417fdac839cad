package app.kontor.web.shop;

import app.kontor.platform.json.JsonLibrary;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * What is offered below a field while something is typed into it.
 *
 * @param number what is written into the field when this is chosen
 * @param detail what tells it from others of the same name
 * @param picture address of a picture, or empty
 * @param price what a package's unit costs, with its currency, or empty
 */
record Suggestion(String number, String name, String detail, String picture, String price) {
  /** As many as can be looked over at once. */
  static final int LIMIT = 8;

  private static final int MAX_TEXT = 100;

  /** What has been typed; empty if that is more than anybody types. */
  static String typed(HttpServletRequest request) {
    String text = request.getParameter("q");
    return text == null || text.length() > MAX_TEXT ? "" : text.strip();
  }

  static void write(HttpServletResponse response, List<Suggestion> all) throws IOException {
    JsonArrayBuilder array = JsonLibrary.get().createArrayBuilder();
    for (Suggestion one : all) {
      JsonObjectBuilder each =
          JsonLibrary.get()
              .createObjectBuilder()
              .add("number", one.number)
              .add("name", one.name)
              .add("detail", one.detail);
      if (!one.picture.isEmpty()) {
        each.add("picture", one.picture);
      }
      if (!one.price.isEmpty()) {
        each.add("price", one.price);
      }
      array.add(each);
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try (JsonWriter writer = JsonLibrary.get().createWriter(response.getWriter())) {
      writer.writeArray(array.build());
    }
  }
}
