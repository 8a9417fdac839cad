package app.kontor.web.shop;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.platform.JsonLibrary;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Items that fit what is being typed into a search field, as JSON. */
@WebServlet("/suggest/*")
public class SuggestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LIMIT = 8;
  private static final int MAX_TEXT = 100;

  @EJB private transient Catalogue catalogue;
  @Inject private transient Shop shop;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = request.getParameter("q");
    JsonArrayBuilder items = JsonLibrary.get().createArrayBuilder();
    if (text != null && text.length() <= MAX_TEXT) {
      for (Item item : catalogue.suggest(text, LIMIT)) {
        items.add(
            JsonLibrary.get()
                .createObjectBuilder()
                .add("number", item.number().value())
                .add("name", item.name())
                .add("category", item.categoryName())
                .add("picture", shop.picture(item.picture())));
      }
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try (JsonWriter writer = JsonLibrary.get().createWriter(response.getWriter())) {
      writer.writeArray(items.build());
    }
  }
}
