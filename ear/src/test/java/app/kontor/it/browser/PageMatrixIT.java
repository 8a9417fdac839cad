package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page and every servlet of every portal, visited by nobody, by a buyer with the own and with
 * another company's numbers, and by each role of the staff: the answer is the one its declared rule
 * and the owner of the number ask for, carries the headers, and says nothing about the inside. The
 * pages are found in the project, not listed.
 */
class PageMatrixIT {
  private static final String OWN = "buyer.pl";
  private static final String FOREIGN = "buyer.de";

  /** Parameters that only choose what of the own is shown. */
  private static final Set<String> FILTERS =
      Set.of(
          "active",
          "add",
          "all",
          "amount",
          "at",
          "back",
          "blocked",
          "category",
          "currency",
          "day",
          "event",
          "free",
          "from",
          "kind",
          "language",
          "line",
          "maker",
          "mark",
          "missing",
          "next",
          "outcome",
          "page",
          "parcel",
          "payment",
          "person",
          "q",
          "quantity",
          "role",
          "rows",
          "search",
          "series",
          "show",
          "sort",
          "state",
          "status",
          "strangers",
          "text",
          "to",
          "token",
          "type",
          "unit",
          "unread",
          "vat",
          "view",
          "warehouse",
          "waybill",
          "what",
          "within",
          "work");

  /** A number of a partner for each parameter; with the portal's path where names are shared. */
  static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry(
              "order",
              "SELECT o.number FROM sales_order o JOIN despatch d ON d.order_number = o.number"
                  + " WHERE o.partner_id = ? ORDER BY o.id LIMIT 1"),
          Map.entry("customer", "SELECT number FROM partner WHERE id = ?"),
          Map.entry("partner", "SELECT number FROM partner WHERE id = ?"),
          Map.entry(
              "number",
              "SELECT number FROM billing_document WHERE partner_id = ? AND kind ="
                  + " 'SALES_INVOICE'"),
          Map.entry(
              "document",
              "SELECT d.number FROM shared_document d JOIN shared_folder f ON f.id = d.folder_id"
                  + " WHERE f.partner_id = ?"),
          Map.entry(
              "ticket",
              "SELECT t.number FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id"
                  + " JOIN ticket_file f ON f.message_id = m.id WHERE t.partner_id = ?"),
          Map.entry(
              "submission",
              "SELECT number FROM form_submission WHERE partner_id = ?"
                  + " AND number IS NOT NULL"),
          Map.entry("who", "SELECT email FROM app_user WHERE partner_id = ? ORDER BY id LIMIT 1"),
          Map.entry(
              "named",
              "SELECT reference FROM shopping_list WHERE partner_id = ? AND readers = 'OWN'"
                  + " ORDER BY id LIMIT 1"),
          Map.entry(
              "quotation",
              "SELECT number FROM quotation WHERE partner_id = ? AND state = 'SENT'"
                  + " ORDER BY id LIMIT 1"),
          Map.entry(
              "budget",
              "SELECT reference FROM spending_budget WHERE partner_id = ? ORDER BY id LIMIT 1"),
          Map.entry(
              "centre", "SELECT code FROM cost_centre WHERE partner_id = ? ORDER BY id LIMIT 1"),
          Map.entry(
              "request",
              "SELECT reference FROM approval_request WHERE partner_id = ? ORDER BY id LIMIT 1"),
          Map.entry("despatch", "SELECT number FROM despatch WHERE partner_id = ?"),
          Map.entry(
              "mail",
              "SELECT m.reference FROM mail m JOIN mail_attachment a ON a.mail_id = m.id"
                  + " WHERE m.partner_id = ?"),
          Map.entry(
              "entry",
              "SELECT e.reference FROM statement_entry e JOIN allocation a ON a.entry_id = e.id"
                  + " WHERE a.partner_id = ?"),
          Map.entry("file", "SELECT sha256 FROM statement_file ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("form", "SELECT code FROM form_definition ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry(
              "list", "SELECT code FROM price_list WHERE NOT base ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("release", "SELECT number FROM price_release ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("import", "SELECT reference FROM price_import ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry(
              "account",
              "SELECT CONCAT(iban, '-', currency) FROM seller_bank_account"
                  + " ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("transfer", "SELECT reference FROM transfer_file ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry(
              "schedule", "SELECT reference FROM transfer_schedule ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("group", "SELECT code FROM customer_group ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("method", "SELECT code FROM delivery_method ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("terms", "SELECT 'ADVANCE' FROM partner WHERE id = ?"),
          Map.entry("zone", "SELECT 'EU' FROM partner WHERE id = ?"),
          Map.entry("currency", "SELECT 'PLN' FROM partner WHERE id = ?"),
          Map.entry("carrier", "SELECT code FROM carrier ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("item", "SELECT number FROM item WHERE active ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("property", "SELECT code FROM item_property ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry("table", "SELECT 'orders' FROM partner WHERE id = ?"),
          Map.entry("undo", "SELECT 'gone' FROM partner WHERE id = ?"),
          Map.entry("reason", "SELECT code FROM return_reason ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry(
              "return",
              "SELECT number FROM goods_return WHERE partner_id = ? AND status = 'ACCEPTED'"
                  + " AND number LIKE 'MATRIX-%'"),
          Map.entry("rule", "SELECT reference FROM mail_rule ORDER BY id + 0 * ? LIMIT 1"),
          Map.entry(
              "code",
              "SELECT code FROM delivery_address WHERE partner_id = ? ORDER BY id DESC LIMIT 1"));

  /** Lists as files; the same address shows each company its own. */
  private static final String EXPORT = "/export/*";

  /** How a servlet below a folder is asked for a file; {names} are numbers. */
  private static final Map<String, String> SERVLETS =
      Map.ofEntries(
          Map.entry("/download/billing/*", "/download/billing/?number={number}"),
          Map.entry("/download/e-invoice/*", "/download/e-invoice/invoice?number=none"),
          Map.entry("/download/quotation", "/download/quotation?quotation={quotation}&kind=1"),
          Map.entry("/public/offer-file", "/public/offer-file?token=none&kind=1"),
          Map.entry("/office/mail-file/*", "/office/mail-file/{mail}/1"),
          Map.entry("/office/waybill-file/*", "/office/waybill-file/?waybill=none"),
          Map.entry("/look/*", "/look/0b5cad.css"),
          Map.entry("/office/transfer-progress", "/office/transfer-progress?transfer=none"),
          Map.entry("/office/scheduled-run", "/office/scheduled-run?run=none"),
          Map.entry("/suggest/*", "/suggest/?q=din"),
          Map.entry("/suggest-all", "/suggest-all?q=din"),
          Map.entry("/office/suggest-customer/*", "/office/suggest-customer/?q=sp"),
          Map.entry("/picture/*", "/picture/none"),
          Map.entry("/public/picture/*", "/public/picture/none"),
          Map.entry("/sitemap.xml", "/sitemap.xml"),
          Map.entry("/robots.txt", "/robots.txt"),
          Map.entry("/feed/*", "/feed/products.xml"),
          Map.entry("/item-file/*", "/item-file/?item=none"),
          Map.entry("/add-to-basket/*", "/add-to-basket/{item}"),
          Map.entry("/add-all-to-basket", "/add-all-to-basket"),
          Map.entry("/basket-drawer", "/basket-drawer"),
          Map.entry("/end-acting", "/end-acting"),
          Map.entry("/office/order-rows", "/office/order-rows"),
          Map.entry("/quick-order-rows", "/quick-order-rows"),
          Map.entry("/quick-order-refused", "/quick-order-refused"),
          Map.entry("/download/attachment/*", "/download/attachment/?ticket={ticket}&file=1"),
          Map.entry("/download/version/*", "/download/version/?document={document}&version=1"),
          Map.entry("/download/order/*", "/download/order/?file=1&order=none"),
          Map.entry("/download/return-photo/*", "/download/return-photo/?photo=1&return=none"),
          Map.entry(EXPORT, "/export/orders.csv"),
          Map.entry("/office/list-widths", "/office/list-widths"),
          Map.entry("/preferences", "/preferences"),
          Map.entry("/seller", "/seller"),
          Map.entry("/sign-out", "/sign-out"));

  /** What is for everybody may be kept for a while. */
  private static final List<String> STRANGERS =
      List.of("/orders/public/", "/orders/sitemap.xml", "/orders/robots.txt", "/orders/feed/");

  private static final Set<String> POST_ONLY =
      Set.of(
          "/add-to-basket/*",
          "/add-all-to-basket",
          "/end-acting",
          "/office/order-rows",
          "/quick-order-rows",
          "/quick-order-refused",
          "/office/list-widths",
          "/preferences",
          "/seller",
          "/sign-out");

  /** Pages that lead on where there is nothing to do. */
  private static final Set<String> MAY_LEAD_ON =
      Set.of(
          "/login.xhtml",
          "/search.xhtml",
          "/office/search.xhtml",
          "/checkout.xhtml",
          "/approval.xhtml",
          "/office/index.xhtml",
          "/office/category-pictures.xhtml",
          "/office/items-change.xhtml",
          "/office/shipping/issue.xhtml",
          "/office/transfer.xhtml",
          "/office/transfer-columns.xhtml",
          "/office/transfer-run.xhtml");

  /** Pages of a file, which is only for those who may change what it is about. */
  private static final String BY_KIND = "/office/transfer";

  /** Numbers that name the same thing for every company. */
  private static final Set<String> SHARED =
      Set.of(
          "account",
          "form",
          "carrier",
          "item",
          "rule",
          "reason",
          "file",
          "list",
          "import",
          "table",
          "transfer",
          "group",
          "method",
          "terms",
          "currency",
          "zone");

  private static final List<String> INSIDE =
      List.of(
          "at app.kontor",
          "at java.base",
          "java.lang.",
          "java.sql",
          "jakarta.ejb",
          "jakarta.servlet",
          "com.sun.faces",
          "org.jboss",
          "EclipseLink",
          "MariaDB",
          "WildFly",
          "Undertow",
          "JBoss",
          "SELECT ",
          "WFLY");

  /** An accepted return of a company, which the demo has for one alone. */
  private static final String RETURN =
      "INSERT INTO goods_return (id, seller_id, partner_id, number, partner_number, partner_name,"
          + " order_number, from_portal, currency, status, note, announced_at, announced_by,"
          + " contact_email, by_staff, decided_at, decided_by, answer, correction)"
          + " SELECT NEXT VALUE FOR id_seq, o.seller_id, o.partner_id,"
          + " CONCAT('MATRIX-', o.partner_id), p.number, p.name, o.number, TRUE, o.currency,"
          + " 'ACCEPTED', '', UTC_TIMESTAMP(6), 'x', '', FALSE, UTC_TIMESTAMP(6), 'x', '', 'NONE'"
          + " FROM sales_order o JOIN partner p ON p.id = o.partner_id JOIN despatch d"
          + " ON d.order_number = o.number AND d.seller_id = o.seller_id WHERE o.partner_id ="
          + " (SELECT partner_id FROM app_user WHERE email = ?) ORDER BY o.id LIMIT 1";

  @RegisterExtension private final Browser browser = new Browser();

  private final List<String> wrong = new ArrayList<>();
  private int visits;

  /** Somebody who visits, and what they are. */
  private record Person(String name, WebVisitor web, Actor actor) {}

  /**
   * Whose numbers are in the addresses.
   *
   * @param words that nobody of another company may see
   */
  private record Owner(long partner, Map<String, String> numbers, List<String> words) {}

  @Test
  void every_address_answers_as_its_rule_says() {
    DemoData.complete();
    both(OWN);
    both(FOREIGN);
    Owner own = owner(OWN);
    Owner foreign = owner(FOREIGN);
    Person nobody = new Person("nobody", WebVisitor.nobody(), Actor.nobody(Trade.SELLER));
    List<Person> partners = List.of(person(OWN), person("company.pl"));
    List<Person> staff =
        List.of(
            person("sales"),
            person("accounting"),
            person("warehouse"),
            person("service"),
            person("documents"),
            person("admin"));
    for (PortalPages pages : PortalPages.all()) {
      for (Map.Entry<String, Set<String>> page : pages.pages().entrySet()) {
        page(pages, page.getKey(), page.getValue(), nobody, partners, staff, own, foreign);
      }
      for (String servlet : pages.servlets()) {
        servlet(pages, servlet, nobody, partners, staff, own, foreign);
      }
    }
    System.out.println("PageMatrixIT: " + visits + " visits");
    assertThat(wrong.stream().limit(80)).isEmpty();
    assertThat(visits).isGreaterThan(500);
  }

  private void page(
      PortalPages pages,
      String path,
      Set<String> parameters,
      Person nobody,
      List<Person> partners,
      List<Person> staff,
      Owner own,
      Owner foreign) {
    String ours = address(path, parameters, own);
    visit(pages, path, ours, nobody, own, false);
    send(pages, path, nobody);
    for (Person one : staff) {
      visit(pages, path, ours, one, own, false);
      send(pages, path, one);
    }
    boolean theirs = parameters.stream().anyMatch(name -> isOwned(name, foreign));
    for (Person one : partners) {
      visit(pages, path, ours, one, own, false);
      visit(pages, path, address(path, parameters, foreign), one, foreign, theirs);
      send(pages, path, one);
    }
  }

  private void servlet(
      PortalPages pages,
      String servlet,
      Person nobody,
      List<Person> partners,
      List<Person> staff,
      Owner own,
      Owner foreign) {
    String pattern = SERVLETS.get(servlet);
    if (servlet.equals("/problem")) {
      HttpResponse<String> answer = get(nobody, pages.portal() + servlet);
      check(pages.portal() + servlet, nobody, answer, "404");
      return;
    }
    if (pattern == null) {
      wrong.add("say how to call the servlet " + pages.portal() + servlet);
      return;
    }
    boolean theirs =
        servlet.equals(EXPORT)
            || foreign.numbers().keySet().stream()
                .anyMatch(name -> isOwned(name, foreign) && pattern.contains("{" + name + "}"));
    visit(pages, servlet, filled(pattern, own), nobody, own, false);
    staff.forEach(one -> visit(pages, servlet, filled(pattern, own), one, own, false));
    for (Person one : partners) {
      visit(pages, servlet, filled(pattern, own), one, own, false);
      visit(pages, servlet, filled(pattern, foreign), one, foreign, theirs);
    }
  }

  private void visit(
      PortalPages pages, String path, String address, Person person, Owner owner, boolean theirs) {
    String full = pages.portal() + address;
    HttpResponse<String> answer = get(person, full);
    String expected = expected(pages, path, address, person, theirs);
    if (expected.equals("sign in")) {
      String location = answer.headers().firstValue("Location").orElse("");
      int next = location.indexOf("/login.xhtml?next=");
      String leads =
          next < 0
              ? ""
              : URLDecoder.decode(
                  location.substring(next + "/login.xhtml?next=".length()), StandardCharsets.UTF_8);
      if (answer.statusCode() != 302 || !leads.equals(full)) {
        wrong.add(full + " as nobody gives " + answer.statusCode() + " " + location);
      }
      expected = "302";
    }
    check(full, person, answer, expected);
    if (theirs && owner.words().stream().anyMatch(answer.body()::contains)) {
      wrong.add(full + " as " + person.name() + " shows something of the other company");
    }
  }

  /** Who may not see a page cannot send anything to it either. */
  private void send(PortalPages pages, String path, Person person) {
    boolean start = path.endsWith("/index.xhtml");
    if (start || pages.isPublic(path) || pages.permits(path, person.actor())) {
      return;
    }
    visits++;
    HttpResponse<String> answer =
        person.web().post(pages.portal() + path, Map.of("jakarta.faces.ViewState", "x"));
    String where = "sending to " + pages.portal() + path;
    check(where, person, answer, person.actor().isSignedIn() ? "404" : "302");
  }

  /** Status codes, any of which is right. */
  private static String expected(
      PortalPages pages, String path, String address, Person person, boolean theirs) {
    boolean signedIn = person.actor().isSignedIn();
    if (POST_ONLY.contains(path)) {
      return pages.isPublic(path) || pages.permits(path, person.actor())
          ? "405"
          : signedIn ? "404" : "sign in";
    }
    if (path.equals("/public/offer-file")) {
      // whoever has no link has no file, signed in or not
      return "404";
    }
    if (pages.isPublic(path)) {
      return signedIn ? "200 302" : "200";
    }
    if (!signedIn) {
      return "sign in";
    }
    boolean start = path.equals("/index.xhtml") || path.equals("/office/index.xhtml");
    String side = person.actor().isStaff() ? "/office/index.xhtml" : "/index.xhtml";
    if (start && (!pages.isFor(person.actor()) || !path.equals(side))) {
      return "302";
    }
    if (path.equals(EXPORT)) {
      return pages.portal().equals("/orders")
              && pages.isFor(person.actor())
              && person.actor().may(Permission.ORDER_VIEW)
          ? "200"
          : "404";
    }
    if (!pages.permits(path, person.actor()) || address.endsWith("=none")) {
      return "404";
    }
    if (theirs) {
      return path.endsWith(".xhtml") && !path.equals("/ticket.xhtml") ? "404 200" : "404";
    }
    if (path.equals("/download/billing/*") && !person.actor().may(Permission.DOCUMENT_VIEW)) {
      return "404";
    }
    if (path.startsWith(BY_KIND)
        && (address.contains("transfer=") || address.contains("schedule="))) {
      return "200 302 404";
    }
    return MAY_LEAD_ON.contains(path) ? "200 302" : "200";
  }

  private void check(String address, Person person, HttpResponse<String> answer, String expected) {
    String where = address + " as " + person.name();
    int status = answer.statusCode();
    if (!expected.contains(Integer.toString(status))) {
      wrong.add(where + " gives " + status + " instead of " + expected);
    }
    INSIDE.stream()
        .filter(answer.body()::contains)
        .forEach(word -> wrong.add(where + " says " + word));
    for (String name : List.of("Server", "X-Powered-By")) {
      answer.headers().firstValue(name).ifPresent(value -> wrong.add(where + " is of " + value));
    }
    header(where, answer, "X-Content-Type-Options", "nosniff");
    header(where, answer, "Referrer-Policy", "same-origin");
    // an offer is shown to who has its link, and to nobody else who sits there afterwards
    if (status == 200
        && STRANGERS.stream().anyMatch(address::startsWith)
        && !address.startsWith("/orders/public/offer")) {
      header(where, answer, "Cache-Control", "max-age");
    } else if (address.contains("/look/") && status == 200) {
      // logo and colour of a shop are for everybody, and another one has another address
      header(where, answer, "Cache-Control", "public");
    } else if (!address.contains("/picture/") || status != 200) {
      header(where, answer, "Cache-Control", "no-store");
    } else {
      header(where, answer, "Cache-Control", "private");
    }
    if (status != 302) {
      header(where, answer, "Content-Security-Policy", "default-src '");
      policy(where, answer);
    }
    if (answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment")) {
      header(where, answer, "Content-Security-Policy", "sandbox");
    }
  }

  private void policy(String where, HttpResponse<String> answer) {
    List<String> policies = answer.headers().allValues("Content-Security-Policy");
    boolean scripts =
        policies.stream()
            .flatMap(policy -> List.of(policy.split(";", -1)).stream())
            .anyMatch(part -> part.contains("script-src") && part.contains("unsafe"));
    if (policies.size() != 1 || scripts) {
      wrong.add(where + " has the policy " + policies);
    }
    if (answer.body().contains(" onclick=") || answer.body().contains(" style=\"")) {
      wrong.add(where + " has inline script or style");
    }
  }

  private void header(String where, HttpResponse<String> answer, String name, String part) {
    if (!String.join(" ", answer.headers().allValues(name)).contains(part)) {
      wrong.add(where + " has " + name + " " + answer.headers().allValues(name));
    }
  }

  private HttpResponse<String> get(Person person, String address) {
    visits++;
    return person.web().get(address);
  }

  private String address(String path, Set<String> parameters, Owner owner) {
    List<String> query = new ArrayList<>();
    for (String name : parameters) {
      if (owner.numbers().containsKey(name) && !isOther(path, name)) {
        query.add(name + "=" + WebVisitor.encode(owner.numbers().get(name)));
      } else if (!FILTERS.contains(name) && !NUMBERS.containsKey(name)) {
        wrong.add("say what the parameter " + name + " of " + path + " is");
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  /** The code of a template is not that of an address. */
  static boolean isOther(String path, String name) {
    return name.equals("code") && path.contains("template");
  }

  private static String filled(String pattern, Owner owner) {
    String filled = pattern;
    for (Map.Entry<String, String> number : owner.numbers().entrySet()) {
      filled = filled.replace("{" + number.getKey() + "}", WebVisitor.encode(number.getValue()));
    }
    assertThat(filled).as("the demo has a number for each servlet").doesNotContain("{");
    return filled;
  }

  private static boolean isOwned(String name, Owner owner) {
    return owner.numbers().containsKey(name) && !SHARED.contains(name);
  }

  private static Owner owner(String login) {
    long partner =
        Long.parseLong(
            DemoData.text(
                    "SELECT partner_id FROM app_user WHERE email = ?", login + WebVisitor.DOMAIN)
                .orElseThrow());
    Map<String, String> numbers = new TreeMap<>();
    NUMBERS.forEach(
        (name, sql) -> DemoData.text(sql, partner).ifPresent(number -> numbers.put(name, number)));
    assertThat(numbers.keySet())
        .contains("order", "number", "document", "ticket", "submission", "mail");
    List<String> words = new ArrayList<>();
    words.addAll(DemoData.texts("SELECT name FROM partner WHERE id = ?", partner));
    words.addAll(DemoData.texts("SELECT email FROM app_user WHERE partner_id = ?", partner));
    words.addAll(DemoData.texts("SELECT street FROM partner WHERE id = ?", partner));
    return new Owner(partner, numbers, words);
  }

  private static Person person(String login) {
    String email = login + WebVisitor.DOMAIN;
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    DemoData.texts(
            "SELECT r.role FROM app_user_role r JOIN app_user u ON u.id = r.user_id"
                + " WHERE u.email = ?",
            email)
        .forEach(role -> roles.add(Role.valueOf(role)));
    long partner =
        Long.parseLong(
            DemoData.text("SELECT partner_id FROM app_user WHERE email = ?", email).orElseThrow());
    Actor actor = Actor.person(1, email, login, Locale.ENGLISH, 1, partner, roles);
    return new Person(login, WebVisitor.signedIn(login), actor);
  }

  /** What the demo does not have: a ticket with a file and a form that was sent. */
  private void both(String login) {
    Desk desk = Desk.of(browser, login);
    Page page = desk.go("/service/report.xhtml").page();
    page.locator("select[id$='kind']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    desk.fill("subject", "Page matrix").fill("text", "A file");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("matrix.txt", "text/plain", "matrix".getBytes(StandardCharsets.UTF_8)));
    desk.press("send");
    page.waitForURL(url -> url.contains("ticket.xhtml"));
    desk.go("/documents/form.xhtml?form=contact-data");
    if (page.locator("main select").count() > 0) {
      page.locator("main select").first().selectOption("address");
    } else {
      page.locator("main input[type=radio]").first().check();
    }
    page.locator("main input[data-k-date]").first().fill("2027-01-01");
    page.locator("main textarea").first().fill("Page matrix");
    desk.press("send");
    page.waitForURL(url -> url.contains("submission.xhtml"));
    DemoData.change(RETURN, login + WebVisitor.DOMAIN);
  }
}
