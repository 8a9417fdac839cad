package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form that makes something makes it once, however often and however fast it is sent. */
class DoublePressIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "warehouse|/orders/office/stock.xhtml?item=D933-M8X40|receipt|receive"
            + "|quantity=7;reference=TWICE-1|SELECT id FROM stock_movement WHERE reference = 'TWICE-1'",
        "warehouse|/orders/office/stock.xhtml?item=D933-M8X40|correction|correct"
            + "|quantity=3;reference=TWICE-2|SELECT id FROM stock_movement WHERE reference = 'TWICE-2'",
        "sales|/orders/office/customer-address.xhtml?customer=K10001|form|save"
            + "|addressCode=TWICE;street=Nowa;houseNumber=1;postcode=61-001;city=Poznań"
            + "|SELECT id FROM delivery_address WHERE code = 'TWICE'",
        "sales|/orders/office/order-new.xhtml?customer=K10001|form|save"
            + "|buyerReference=TWICE-3;0:item=D933-M8X40;0:quantity=100"
            + "|SELECT id FROM sales_order WHERE buyer_reference = 'TWICE-3'",
        "admin|/orders/office/shipping/carriers.xhtml?add=true|form|save"
            + "|code=TWICE;name=Twice|SELECT id FROM carrier WHERE code = 'TWICE'",
        "accounting|/orders/office/billing/rates.xhtml|rateForm|enter"
            + "|currency=NOK;date=2026-01-02;rate=2;table=TWICE-4"
            + "|SELECT table_number FROM exchange_rate WHERE table_number = 'TWICE-4'",
      })
  void twice_is_once(
      String login, String path, String form, String button, String values, String made) {
    WebVisitor visitor = WebVisitor.signedIn(login);
    Document page = Jsoup.parse(visitor.get(path).body());
    Map<String, String> fields = WebVisitor.fields(page, form);
    fields.keySet().removeIf(name -> isBox(page, name) && !tick(name));
    fields.replaceAll((name, value) -> isBox(page, name) ? "true" : value);
    for (String value : values.split(";", -1)) {
      String[] parts = value.split("=", 2);
      String name =
          fields.keySet().stream()
              .filter(known -> known.equals(parts[0]) || known.endsWith(":" + parts[0]))
              .findFirst()
              .orElseThrow(() -> new AssertionError(parts[0] + " is not in " + fields.keySet()));
      fields.put(name, parts[1]);
    }
    page.select("form[id=" + form + "] select")
        .forEach(
            select -> {
              if (fields.getOrDefault(select.attr("name"), "").isEmpty()) {
                java.util.stream.Stream.concat(
                        select.select("option[selected]").stream(),
                        select.select("option:not([disabled])").stream())
                    .filter(option -> !option.val().isEmpty())
                    .findFirst()
                    .ifPresent(option -> fields.put(select.attr("name"), option.val()));
              }
            });
    fields.put(
        page.select("form[id=" + form + "] button").stream()
            .map(one -> one.attr("name"))
            .filter(name -> name.equals(button) || name.endsWith(":" + button))
            .findFirst()
            .orElseThrow(),
        "1");
    URI action = URI.create(page.expectFirst("form[id=" + form + "]").attr("action"));
    List<CompletableFuture<HttpResponse<String>>> presses = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      presses.add(CompletableFuture.supplyAsync(() -> visitor.post(action.toString(), fields)));
    }
    List<String> places = new ArrayList<>();
    presses.forEach(press -> places.add(place(press.join())));
    String later = place(visitor.post(action.toString(), fields));
    assertThat(DemoData.texts(made)).as(places + " " + later).hasSize(1);
    assertThat(places).as("each press leads to the same page").allMatch(places.get(0)::equals);
    assertThat(places.get(0)).doesNotContain("kontor-kept").doesNotContain("problem");
  }

  private static String place(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElse("");
  }

  private static boolean isBox(Document page, String name) {
    return !page.select("[type=checkbox][name=" + name.replace(":", "\\:") + "]").isEmpty();
  }

  /** The first role of a person, so that there is one. */
  private static boolean tick(String name) {
    return name.endsWith("staffRoles:0:held");
  }
}
