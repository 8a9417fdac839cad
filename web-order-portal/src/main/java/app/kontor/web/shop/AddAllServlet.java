package app.kontor.web.shop;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Baskets;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Refusals;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.text.DecimalInput;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts the filled-in cells of a matrix into the basket: {@code POST /add-all-to-basket} with {@code
 * q.NUMBER} for each. Each row is accounted for: what cannot be added is named with its reason, the
 * others are in the basket. The page's script asks for JSON and leaves typed what was refused; a
 * plain form is led to the basket, or told what was refused.
 */
@WebServlet("/add-all-to-basket")
public class AddAllServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What the names of the fields begin with. */
  static final String FIELD = "q.";

  @EJB private transient Baskets baskets;
  @Inject private transient Texts texts;
  @Inject private transient Visitor visitor;
  @Inject private transient PageInfo page;

  /** What came of the rows: how many were added, and why others were not, by number. */
  private record Outcome(Baskets.AddedMany done, Map<String, String> refused) {}

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Outcome outcome = outcome(request);
    if ("application/json".equals(request.getHeader("Accept"))) {
      answer(response, outcome);
    } else if (outcome.refused().isEmpty()) {
      response.sendRedirect(page.url("/basket.xhtml"));
    } else {
      Refusals.send(
          request, response, outcome.refused().values().stream().collect(Collectors.joining(" ")));
    }
  }

  private Outcome outcome(HttpServletRequest request) {
    Map<ItemNumber, BigDecimal> quantities = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    if (FormSeller.isAnother(request, visitor)) {
      refused.put("", texts.of("notice.elsewhere"));
      return new Outcome(new Baskets.AddedMany(List.of(), Map.of()), refused);
    }
    for (String name : Collections.list(request.getParameterNames())) {
      String typed = String.valueOf(request.getParameter(name)).strip();
      if (name.startsWith(FIELD) && !typed.isEmpty()) {
        String number = name.substring(FIELD.length());
        try {
          quantities.put(
              new ItemNumber(number),
              DecimalInput.read("quantity", typed, visitor.getLocale(), ""));
        } catch (InvalidInput refusal) {
          refused.put(number, texts.refusal(refusal));
        }
      }
    }
    if (quantities.isEmpty() && refused.isEmpty()) {
      refused.put("", texts.of("matrix.nothing"));
    }
    Baskets.AddedMany done = baskets.addAll(quantities);
    for (Map.Entry<ItemNumber, BusinessException> each : done.refused().entrySet()) {
      refused.put(each.getKey().value(), texts.refusal(each.getValue()));
    }
    return new Outcome(done, refused);
  }

  private void answer(HttpServletResponse response, Outcome outcome) throws IOException {
    JsonArrayBuilder added = JsonLibrary.get().createArrayBuilder();
    outcome.done().added().forEach(number -> added.add(number.value()));
    JsonArrayBuilder refused = JsonLibrary.get().createArrayBuilder();
    outcome
        .refused()
        .forEach(
            (number, why) ->
                refused.add(
                    JsonLibrary.get()
                        .createObjectBuilder()
                        .add("number", number)
                        .add("message", why)));
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try (JsonWriter writer = JsonLibrary.get().createWriter(response.getWriter())) {
      writer.writeObject(
          JsonLibrary.get()
              .createObjectBuilder()
              .add("message", message(outcome))
              .add("lines", baskets.lineCount())
              .add("added", added)
              .add("refused", refused)
              .build());
    }
  }

  private String message(Outcome outcome) {
    int done = outcome.done().added().size();
    int not = outcome.refused().size();
    String ofAll = outcome.refused().get("");
    if (ofAll != null) {
      return ofAll;
    }
    return not == 0 ? texts.of("matrix.added", done) : texts.of("matrix.added.some", done, not);
  }
}
