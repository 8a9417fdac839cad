package app.kontor.web.shop;

import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Customers that fit what staff are typing into a field, as JSON. */
@WebServlet("/office/suggest-customer/*")
public class CustomerSuggestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int SHORTEST = 2;

  @EJB private transient Parties parties;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = Suggestion.typed(request);
    Suggestion.write(
        response,
        text.length() < SHORTEST
            ? List.of()
            : parties.list(text, PageRequest.first(Suggestion.LIMIT)).rows().stream()
                .map(CustomerSuggestServlet::suggestion)
                .toList());
  }

  private static Suggestion suggestion(Partner partner) {
    return new Suggestion(
        partner.number().value(),
        partner.name(),
        partner.address().city() + ", " + partner.address().country(),
        "",
        "");
  }
}
