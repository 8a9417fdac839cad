package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may send, and that nobody takes the server from the others by sending more. */
class LimitsIT {
  private static final int HUNG_UP = 0;
  private static final String LOGIN = "/orders/login.xhtml";
  private static final String REPORT = "/service/report.xhtml";
  private static final int MEGABYTE = 1024 * 1024;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  @ParameterizedTest
  @ValueSource(strings = {LOGIN, "/service/forgot-password.xhtml", "/documents/set-password.xhtml"})
  void pages_for_everybody_make_no_session(String path) {
    WebVisitor visitor = WebVisitor.nobody();
    HttpResponse<String> page = visitor.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    HttpResponse<String> sent =
        visitor.post(path, Map.of("jakarta.faces.ViewState", "stateless", "login:email", "x"));
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void a_sign_in_form_of_nine_megabytes_is_refused_before_there_is_a_session() {
    WebVisitor visitor = WebVisitor.nobody();
    HttpResponse<String> answer = visitor.post(LOGIN, large());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<p class=\"k-brand\">Norwid");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void what_does_not_say_its_length_is_cut_off_where_the_limit_is() {
    byte[] body = ("login:email=" + "x".repeat(9 * MEGABYTE)).getBytes(StandardCharsets.UTF_8);
    try (RawRequest request =
        RawRequest.begin(
            "POST "
                + LOGIN
                + " HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n"
                + "Content-Type: application/x-www-form-urlencoded\n\n")) {
      int sent = 0;
      try {
        for (; sent < body.length; sent += 8192) {
          int size = Math.min(8192, body.length - sent);
          request.send(
              Integer.toHexString(size)
                  + "\r\n"
                  + new String(body, sent, size, StandardCharsets.ISO_8859_1)
                  + "\r\n");
        }
        request.send("0\r\n\r\n");
      } catch (java.io.IOException e) {
        assertThat(sent).as("the server hung up early").isLessThan(body.length);
      }
      assertThat(request.status()).isIn(413, 0);
    }
  }

  @Test
  void a_form_without_files_may_have_one_megabyte() {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    Map<String, String> fields = WebVisitor.fields(Jsoup.parse(buyer.get(REPORT).body()), "form");
    fields.put("form:text", "x".repeat(MEGABYTE / 2));
    assertThat(buyer.follow(buyer.post(REPORT, fields)).statusCode()).isEqualTo(200);
    fields.put("form:text", "x".repeat(2 * MEGABYTE));
    HttpResponse<String> answer = buyer.post("/orders/profile.xhtml", fields);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<p class=\"k-brand\">Norwid");
  }

  @Test
  void a_text_beyond_its_field_is_refused_at_the_field() {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    Map<String, String> fields = report(buyer);
    fields.put("form:subject", "s".repeat(201));
    HttpResponse<String> answer = buyer.follow(buyer.post(REPORT, fields));
    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(page.select("[id$=subject_error]").text()).contains("200");
    assertThat(page.select("[id$=':text']").val()).isEqualTo("Five photos");
  }

  @Test
  void five_photos_of_fifteen_megabytes_pass() {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    HttpResponse<String> answer = buyer.postFiles(REPORT, report(buyer), files(5, 15 * MEGABYTE));
    assertThat(answer.statusCode()).as(errors(answer)).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("ticket="));
  }

  @Test
  void an_empty_a_large_and_one_file_too_many_are_refused_by_name_and_the_text_stays() {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    List<WebVisitor.FormFile> files =
        List.of(
            new WebVisitor.FormFile("form:files", "nothing.png", new byte[0]),
            new WebVisitor.FormFile("form:files", "huge.png", png(21 * MEGABYTE)));
    HttpResponse<String> answer = buyer.follow(buyer.postFiles(REPORT, report(buyer), files));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(errors(answer)).contains("nothing.png", "huge.png", "20 MB");
    assertThat(Jsoup.parse(answer.body()).select("[id$=':text']").val()).isEqualTo("Five photos");

    HttpResponse<String> many =
        buyer.follow(buyer.postFiles(REPORT, report(buyer), files(11, 100)));
    assertThat(many.statusCode()).isEqualTo(200);
    assertThat(errors(many)).contains("10");
  }

  @Test
  void more_than_all_files_together_gets_our_page() {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    try (RawRequest request =
        RawRequest.begin(
            "POST "
                + REPORT
                + " HTTP/1.1\nHost: 127.0.0.1\nContent-Length: 300000000\nCookie: "
                + buyer.cookieLine()
                + "\nContent-Type: multipart/form-data; boundary=x\n\n--x\n")) {
      assertThat(request.answer()).startsWith("HTTP/1.1 413").contains("k-brand\">Norwid");
    }
  }

  /** In a flood the server may hang up on a stranger before the answer has been read. */
  private static int refusal(WebVisitor stranger) {
    Map<String, String> form = large();
    try {
      return stranger.post(LOGIN, form).statusCode();
    } catch (UncheckedIOException e) {
      return HUNG_UP;
    }
  }

  @Test
  void large_and_slow_forms_of_strangers_take_the_server_from_nobody() throws Exception {
    WebVisitor.signedIn("buyer.de").get("/orders/index.xhtml");
    long before = Heap.keptMegabytes();
    List<RawRequest> slow = new ArrayList<>();
    ExecutorService hands = Executors.newFixedThreadPool(24);
    try {
      for (int i = 0; i < 200; i++) {
        slow.add(
            RawRequest.begin(
                "POST "
                    + LOGIN
                    + " HTTP/1.1\nHost: localhost\nContent-Length: 60000\n"
                    + "Content-Type: application/x-www-form-urlencoded\n\nlogin:email="));
      }
      List<Future<Integer>> large =
          IntStream.range(0, 48)
              .mapToObj(i -> hands.submit(() -> refusal(WebVisitor.nobody())))
              .toList();
      long slowest = 0;
      for (int i = 0; i < 10; i++) {
        for (RawRequest each : slow) {
          each.send("x");
        }
        long start = System.nanoTime();
        assertThat(WebVisitor.signedIn("buyer.de").get("/orders/index.xhtml").statusCode())
            .isEqualTo(200);
        slowest = Math.max(slowest, System.nanoTime() - start);
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : large) {
        answers.add(answer.get(2, TimeUnit.MINUTES));
      }
      assertThat(answers).isSubsetOf(413, 503, HUNG_UP).containsAnyOf(413, 503);
      Duration worst = Duration.ofNanos(slowest);
      System.out.println("LimitsIT: slowest sign-in during the flood " + worst.toMillis() + " ms");
      assertThat(worst).isLessThan(Duration.ofSeconds(20));
    } finally {
      slow.forEach(RawRequest::close);
      hands.shutdownNow();
    }
    long after = Heap.keptMegabytes();
    System.out.println("LimitsIT: heap kept " + before + " MB before, " + after + " MB after");
    assertThat(after).isLessThan(before + 40);
  }

  private static Map<String, String> large() {
    return Map.of("login", "login", "login:email", "x".repeat(9 * MEGABYTE));
  }

  private static Map<String, String> report(WebVisitor visitor) {
    Document page = Jsoup.parse(visitor.get(REPORT).body());
    Map<String, String> fields = WebVisitor.fields(page, "form");
    fields.remove("form:files");
    fields.put("form:kind", page.select("select[id$=':kind'] option[value]:not([value=''])").val());
    fields.put("form:subject", "Limits");
    fields.put("form:text", "Five photos");
    fields.put("form:send", "1");
    return fields;
  }

  private static List<WebVisitor.FormFile> files(int count, int size) {
    byte[] content = png(size);
    return IntStream.range(0, count)
        .mapToObj(i -> new WebVisitor.FormFile("form:files", "photo" + i + ".png", content))
        .toList();
  }

  private static byte[] png(int size) {
    byte[] content = Arrays.copyOf(PNG, size);
    for (int i = PNG.length; i < size; i++) {
      content[i] = (byte) (i * 31);
    }
    return content;
  }

  private static String errors(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("#errors").text();
  }
}
