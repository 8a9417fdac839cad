package app.kontor.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What pages cost with the demo company on a running server: {@code PageTimes
 * http://127.0.0.1:8080}. Wall time of one request after the other over loopback; then processor
 * time of the server and of its embedded database for each page, eight at a time; statements and
 * rows read as the database counts them. The first requests of each page are thrown away. On a
 * machine with other work only processor time, statements and rows mean something.
 */
public final class PageTimes {
  private static final int WARM_UP = 30;
  private static final int MEASURED = 100;
  private static final int HANDS = 8;
  private static final int COUNTED = 400;
  private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

  private static final Map<String, List<String>> PAGES =
      Map.of(
          "buyer.pl",
          List.of(
              "/orders/index.xhtml",
              "/orders/catalogue.xhtml?q=din",
              "/orders/item.xhtml?item=D933-M8X40",
              "/orders/basket.xhtml",
              "/orders/orders.xhtml",
              "/orders/account/documents.xhtml"),
          "sales",
          List.of("/orders/office/index.xhtml", "/orders/office/orders.xhtml"),
          "accounting",
          List.of("/orders/office/banking/entries.xhtml"),
          "warehouse",
          List.of("/orders/office/shipping/desk.xhtml", "/orders/office/stock.xhtml"));

  private final String base;

  private final Costs costs;

  private PageTimes(String base) {
    this.base = base;
    this.costs = new Costs(URI.create(base).getPort());
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PageTimes times = new PageTimes(arguments[0]);
    System.out.println(
        "page | median ms | p95 ms | bytes | CPU ms server + database | statements | rows read");
    System.out.println("--- | ---: | ---: | ---: | ---: | ---: | ---:");
    for (String login : List.of("buyer.pl", "sales", "accounting", "warehouse")) {
      HttpClient browser = times.signIn(login);
      for (String page : PAGES.getOrDefault(login, List.of())) {
        times.measure(browser, page);
      }
    }
    System.out.println();
    Clicks.main(arguments);
  }

  private HttpClient signIn(String login) throws IOException, InterruptedException {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    String form = get(browser, "/orders/login.xhtml").body();
    StringBuilder body = new StringBuilder();
    Matcher inputs = INPUT.matcher(form.substring(form.indexOf("<main")));
    while (inputs.find()) {
      Matcher name = NAME.matcher(inputs.group());
      if (name.find()) {
        Matcher value = VALUE.matcher(inputs.group());
        String text = value.find() ? value.group(1) : "";
        if (name.group(1).endsWith("email")) {
          text = login + "@demo.kontor.example";
        } else if (name.group(1).endsWith("password")) {
          text = "Kontor-Demo-2026";
        }
        body.append(body.isEmpty() ? "" : "&")
            .append(URLEncoder.encode(name.group(1), StandardCharsets.UTF_8))
            .append('=')
            .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
      }
    }
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(base + "/orders/login.xhtml"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", base)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> answer = browser.send(post, HttpResponse.BodyHandlers.ofString());
    if (answer.uri().getPath().endsWith("login.xhtml")) {
      throw new IOException("sign-in failed for " + login);
    }
    return browser;
  }

  private void measure(HttpClient browser, String page) throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      get(browser, page);
    }
    long[] nanos = new long[MEASURED];
    int bytes = 0;
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      bytes = get(browser, page).body().length();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    Costs.Reading spent = many(browser, page);
    System.out.println(
        List.of(
                page,
                String.format(Locale.ROOT, "%.1f", nanos[MEASURED / 2] / 1e6),
                String.format(Locale.ROOT, "%.1f", nanos[MEASURED * 95 / 100] / 1e6),
                String.valueOf(bytes),
                String.format(Locale.ROOT, "%.1f + %.1f", spent.server(), spent.database()),
                String.format(Locale.ROOT, "%.1f", spent.statements()),
                String.format(Locale.ROOT, "%.0f", spent.rows()))
            .stream()
            .collect(Collectors.joining(" | ")));
  }

  /** What one of many loads costs. */
  private Costs.Reading many(HttpClient browser, String page) throws InterruptedException {
    AtomicInteger left = new AtomicInteger(COUNTED);
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    Costs.Reading before = costs.read();
    List<Future<?>> loads = new ArrayList<>();
    for (int hand = 0; hand < HANDS; hand++) {
      loads.add(
          hands.submit(
              () -> {
                while (left.getAndDecrement() > 0) {
                  get(browser, page);
                }
                return page;
              }));
    }
    hands.shutdown();
    for (Future<?> load : loads) {
      try {
        load.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(page, e);
      }
    }
    return costs.read().since(before, COUNTED);
  }

  private HttpResponse<String> get(HttpClient browser, String page)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(base + page)).GET().build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(page + " answers " + answer.statusCode());
    }
    return answer;
  }
}
