package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Every form of every page of every portal, sent as no browser would: fields missing, doubled, too
 * long, of the wrong kind, without its page state, with another person's, with one cut in two. None
 * is an incident, none changes anything, and the memory is back afterwards. Forms are found on the
 * pages, not listed.
 */
class FormsIT {
  private static final String STATE = "jakarta.faces.ViewState";
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
  private static final int MOST_ROWS = 3;
  private static final List<String> COMPANY = List.of("company.pl", "buyer.pl");
  private static final List<String> STAFF =
      List.of("admin", "sales", "accounting", "warehouse", "service", "documents");

  /**
   * Tables that change by themselves: sessions, their throttle, what was refused, timers; and what
   * is kept for its person because the page could not take it.
   */
  private static final Set<String> ALIVE =
      Set.of(
          "sign_in_session",
          "sign_in_failure",
          "audit_entry",
          "audit_seal",
          "audit_seal_mark",
          "job",
          "kept_form",
          "flyway_schema_history");

  private final List<String> wrong = new ArrayList<>();
  private int sent;
  private boolean large;

  /** One form as a person has it before them. */
  private record Form(
      WebVisitor person, String who, String address, Element element, Map<String, String> fields) {
    String where() {
      return element.id() + " of " + address + " as " + who;
    }

    /** Buttons that check the fields before they do anything. */
    List<String> buttons() {
      return element.select("button[type=submit][name]:not([formnovalidate])").eachAttr("name");
    }

    List<String> texts() {
      return element
          .select(
              "textarea[name], input[type=text][name], input[type=search][name], input[type=email][name]")
          .eachAttr("name");
    }

    /** Fields that take only what can be read as a number, a date or one of the choices. */
    List<String> typed() {
      return element
          .select("select[name], input[type=date][name], input[inputmode=decimal][name]")
          .eachAttr("name");
    }
  }

  @Test
  void no_form_is_an_incident_or_changes_anything_however_it_is_sent() {
    Map<String, WebVisitor> signedIn = new LinkedHashMap<>();
    COMPANY.forEach(login -> signedIn.put(login, WebVisitor.signedIn(login)));
    STAFF.forEach(login -> signedIn.put(login, WebVisitor.signedIn(login)));
    DemoData.quiet();
    WebVisitor stranger = WebVisitor.signedIn("buyer.de");
    String strangersState = state(stranger.get("/service/report.xhtml").body());
    long heap = Heap.keptMegabytes();
    Map<String, Set<String>> before = tables();
    for (PortalPages pages : PortalPages.all()) {
      for (List<String> people : List.of(COMPANY, STAFF)) {
        Map<String, WebVisitor> visitors = new LinkedHashMap<>();
        people.forEach(login -> visitors.put(login, signedIn.get(login)));
        pages
            .pages()
            .forEach((path, parameters) -> page(pages, path, parameters, visitors, strangersState));
      }
      large = false;
    }
    changed(before, tables());
    System.out.println("FormsIT: " + sent + " forms sent");
    assertThat(wrong.stream().limit(60)).isEmpty();
    assertThat(sent).isGreaterThan(300);
    long after = Heap.keptMegabytes();
    System.out.println("FormsIT: heap kept " + heap + " MB before, " + after + " MB after");
    assertThat(after).isLessThan(heap + 120);
  }

  /** The page's forms by the first person who may open it. */
  private void page(
      PortalPages pages,
      String path,
      Set<String> parameters,
      Map<String, WebVisitor> visitors,
      String strangersState) {
    String address = pages.portal() + address(path, parameters);
    for (Map.Entry<String, WebVisitor> visitor : visitors.entrySet()) {
      HttpResponse<String> page = visitor.getValue().get(address);
      if (page.statusCode() == 200) {
        for (Element form : Jsoup.parse(page.body()).select("form[method=post][id]")) {
          Map<String, String> fields = WebVisitor.fields(Jsoup.parse(page.body()), form.id());
          form.select("input[type=file][name]").eachAttr("name").forEach(fields::remove);
          form.select("input[type=checkbox]:not([checked]), input[type=radio]:not([checked])")
              .eachAttr("name")
              .forEach(fields::remove);
          tryOut(
              new Form(visitor.getValue(), visitor.getKey(), address, form, fields),
              strangersState);
        }
        return;
      }
    }
  }

  private void tryOut(Form form, String strangersState) {
    send(form, "missing", "", fields -> only(fields, STATE, form.element().id()));
    send(form, "cut in two", "", FormsIT::firstHalf);
    for (String button : form.buttons()) {
      send(form, "without state", button, fields -> without(fields, STATE));
      send(form, "another's state", button, fields -> with(fields, STATE, strangersState));
      send(form, "no state of ours", button, fields -> with(fields, STATE, "1234:-5678"));
      if (!form.texts().isEmpty()) {
        send(form, "too long", button, fields -> all(fields, form.texts(), "x".repeat(120_000)));
      }
      if (!form.typed().isEmpty()) {
        send(
            form,
            "wrong kind",
            button,
            fields -> all(fields, form.typed(), "nonsense \u0000\uD83D\uDE00"));
      }
    }
    doubled(form);
    if (!large && !form.texts().isEmpty()) {
      large = true;
      send(
          form,
          "10 MB",
          "",
          fields -> all(fields, form.texts().subList(0, 1), "x".repeat(TEN_MEGABYTES)));
    }
  }

  /** Every field twice, the second time with nonsense, and no button. */
  private void doubled(Form form) {
    StringBuilder body = new StringBuilder();
    form.fields()
        .forEach(
            (name, value) ->
                body.append('&')
                    .append(WebVisitor.encode(name) + "=" + WebVisitor.encode(value))
                    .append("&" + WebVisitor.encode(name) + "=nonsense"));
    sent++;
    check(
        form,
        "doubled",
        form.person()
            .send(
                "POST",
                form.address(),
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    body.substring(body.isEmpty() ? 0 : 1)),
                "Content-Type",
                "application/x-www-form-urlencoded"));
  }

  private void send(Form form, String how, String button, UnaryOperator<Map<String, String>> made) {
    Map<String, String> fields = made.apply(new LinkedHashMap<>(form.fields()));
    if (!button.isEmpty()) {
      fields.put(button, "1");
    }
    sent++;
    check(
        form,
        how + (button.isEmpty() ? "" : " with " + button),
        form.person().post(form.address(), fields));
  }

  private void check(Form form, String how, HttpResponse<String> answer) {
    if (answer.statusCode() >= 500 || answer.body().contains("error.incident")) {
      wrong.add(
          form.where()
              + ", "
              + how
              + ": "
              + answer.statusCode()
              + " "
              + Jsoup.parse(answer.body()).select("main").text());
    }
    if (how.startsWith("10 MB") && answer.statusCode() != 413) {
      wrong.add(form.where() + ", " + how + ": " + answer.statusCode() + " instead of 413");
    }
  }

  private void changed(Map<String, Set<String>> before, Map<String, Set<String>> after) {
    after.forEach(
        (table, rows) -> {
          Set<String> was = before.getOrDefault(table, Set.of());
          rows.stream()
              .filter(row -> !was.contains(row))
              .limit(MOST_ROWS)
              .forEach(row -> wrong.add("new or changed: " + row));
          if (rows.size() < was.size()) {
            wrong.add("fewer rows in " + table);
          }
        });
  }

  private static Map<String, Set<String>> tables() {
    Map<String, Set<String>> tables = new TreeMap<>();
    for (String table :
        DemoData.texts(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE'")) {
      if (!ALIVE.contains(table)) {
        tables.put(table, new HashSet<>(DemoData.rows(table)));
      }
    }
    return tables;
  }

  private static String address(String path, Set<String> parameters) {
    List<String> query = new ArrayList<>();
    String partner =
        DemoData.text(
                "SELECT partner_id FROM app_user WHERE email = ?", "buyer.pl" + WebVisitor.DOMAIN)
            .orElseThrow();
    for (String name : parameters) {
      if (PageMatrixIT.NUMBERS.containsKey(name) && !PageMatrixIT.isOther(path, name)) {
        DemoData.text(PageMatrixIT.NUMBERS.get(name), partner)
            .ifPresent(number -> query.add(name + "=" + WebVisitor.encode(number)));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String state(String page) {
    return Jsoup.parse(page).expectFirst("input[name='" + STATE + "']").val();
  }

  private static Map<String, String> only(Map<String, String> fields, String... names) {
    fields.keySet().retainAll(List.of(names));
    return fields;
  }

  private static Map<String, String> without(Map<String, String> fields, String name) {
    fields.remove(name);
    return fields;
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    fields.put(name, value);
    return fields;
  }

  private static Map<String, String> all(
      Map<String, String> fields, List<String> names, String value) {
    names.forEach(name -> fields.put(name, value));
    return fields;
  }

  private static Map<String, String> firstHalf(Map<String, String> fields) {
    List<String> names = List.copyOf(fields.keySet());
    fields.keySet().retainAll(names.subList(0, names.size() / 2));
    return fields;
  }
}
