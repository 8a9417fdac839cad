package app.kontor.web.common.find;

import app.kontor.platform.find.Finding;
import app.kontor.platform.find.Sought;
import app.kontor.platform.json.JsonLibrary;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What fits while somebody types into the box above the page, as JSON in groups. */
@WebServlet("/suggest-all")
public class FoundServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient Finding finding;
  @Inject private transient FoundWords words;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String given = request.getParameter("q");
    String typed = given == null || given.length() > Sought.LONGEST ? "" : given.strip();
    JsonArrayBuilder all = JsonLibrary.get().createArrayBuilder();
    for (FoundWords.Group group : words.of(finding.find(typed), typed)) {
      group.things().forEach(thing -> all.add(thing(group, thing)));
      if (group.more() && !group.list().isEmpty()) {
        all.add(
            JsonLibrary.get()
                .createObjectBuilder()
                .add("group", group.title())
                .add("address", group.list())
                .add("number", "")
                .add("name", group.all())
                .add("detail", ""));
      }
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try (JsonWriter writer = JsonLibrary.get().createWriter(response.getWriter())) {
      writer.writeArray(all.build());
    }
  }

  private static JsonObjectBuilder thing(FoundWords.Group group, FoundWords.Thing thing) {
    JsonObjectBuilder object =
        JsonLibrary.get()
            .createObjectBuilder()
            .add("group", group.title())
            .add("address", thing.address())
            .add("number", thing.name().isEmpty() ? "" : thing.number())
            .add("name", thing.name().isEmpty() ? thing.number() : thing.name())
            .add("detail", thing.detail());
    if (!thing.picture().isEmpty()) {
      object.add("picture", thing.picture());
    }
    if (!thing.price().isEmpty()) {
      object.add("price", thing.price());
    }
    return object;
  }
}
