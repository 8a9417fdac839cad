package app.kontor.web.shop;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Items that fit what is being typed into a field, as JSON. */
@WebServlet("/suggest/*")
public class SuggestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient Catalogue catalogue;
  @Inject private transient Shop shop;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Suggestion.write(
        response,
        catalogue.suggest(Suggestion.typed(request), Suggestion.LIMIT).stream()
            .map(this::suggestion)
            .toList());
  }

  private Suggestion suggestion(Item item) {
    return new Suggestion(
        item.number().value(), item.name(), item.categoryName(), shop.picture(item.picture()));
  }
}
