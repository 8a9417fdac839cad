package app.kontor.web.order.lists;

import app.kontor.catalogue.Item;
import app.kontor.ordering.Basket;
import app.kontor.ordering.CheckedRow;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.tag.PriceDecimals;
import app.kontor.web.shop.UnitWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** What rows would do, as JSON for the scripts of the pages on which rows are typed. */
@RequestScoped
public class RowsJson {
  @Inject private RowWords words;
  @Inject private UnitWords units;
  @Inject private Texts texts;

  /** Answers with the rows, or with why they cannot be checked. */
  public void answer(HttpServletResponse response, Supplier<List<CheckedRow>> check)
      throws IOException {
    JsonObjectBuilder answer = JsonLibrary.get().createObjectBuilder();
    try {
      JsonArrayBuilder rows = JsonLibrary.get().createArrayBuilder();
      List<CheckedRow> checked = check.get();
      int decimals = PriceDecimals.of(checked);
      checked.forEach(row -> rows.add(row(row, decimals)));
      answer.add("rows", rows);
    } catch (BusinessException refusal) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      answer.add("message", texts.refusal(refusal));
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try (JsonWriter writer = JsonLibrary.get().createWriter(response.getWriter())) {
      writer.writeObject(answer.build());
    }
  }

  private JsonObjectBuilder row(CheckedRow row, int decimals) {
    JsonObjectBuilder json =
        JsonLibrary.get()
            .createObjectBuilder()
            .add("line", row.typed().line())
            .add("item", row.typed().heading() ? row.typed().text() : row.typed().item())
            .add("quantity", row.typed().quantity())
            .add("unit", row.typed().unit())
            .add("heading", row.typed().heading())
            .add("name", words.name(row))
            .add("price", words.price(row, decimals))
            .add("net", words.net(row))
            .add("free", words.free(row))
            .add("remark", words.remark(row))
            .add("refusal", words.refusal(row))
            .add("field", row.field());
    JsonArrayBuilder next = JsonLibrary.get().createArrayBuilder();
    words.next(row).forEach(next::add);
    JsonArrayBuilder candidates = JsonLibrary.get().createArrayBuilder();
    row.candidates()
        .forEach(
            item ->
                candidates.add(
                    JsonLibrary.get()
                        .createObjectBuilder()
                        .add("number", item.number().value())
                        .add("name", item.name())));
    json.add("next", next).add("candidates", candidates);
    Basket.Line line = row.together();
    if (line != null) {
      json.add("number", line.item().number().value()).add("units", units(line.item()));
      if (row.portion() != null) {
        json.add("unitCode", row.portion().sold().unit().code());
      }
      if (line.successor() != null) {
        json.add("successor", line.successor().value());
      }
    }
    return json;
  }

  private JsonArrayBuilder units(Item item) {
    JsonArrayBuilder all = JsonLibrary.get().createArrayBuilder();
    for (Choice unit : units.choices(item)) {
      all.add(
          JsonLibrary.get()
              .createObjectBuilder()
              .add("code", unit.value())
              .add("label", unit.label()));
    }
    return all;
  }
}
