package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody without a browser: sees status, headers and body as the server sends them. */
final class WebVisitor {
  static final String PASSWORD = "Kontor-Demo-2026";
  static final String DOMAIN = "@demo.kontor.example";

  private final String origin;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;

  private WebVisitor(String origin) {
    this.origin = origin;
    client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(anyCertificate())
            .build();
  }

  /** Somebody who has not signed in. */
  static WebVisitor nobody() {
    return new WebVisitor(KontorServer.running().url(""));
  }

  /** Somebody who has not signed in, over TLS. */
  static WebVisitor nobodySecurely() {
    return new WebVisitor(
        "https://127.0.0.1:" + (KontorServer.running().configuration().port() + 3));
  }

  /** A person of the demo company. */
  static WebVisitor signedIn(String login) {
    WebVisitor visitor = nobody();
    assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
    return visitor;
  }

  /** Sends the sign-in form; 302 if the password was right. */
  HttpResponse<String> signIn(String login, String password) {
    Document page = Jsoup.parse(get("/orders/login.xhtml").body());
    Map<String, String> fields = fields(page, "login");
    fields.put("login:email", login + DOMAIN);
    fields.put("login:password", password);
    fields.put("login:signIn", "");
    return post("/orders/login.xhtml", fields);
  }

  /** What a browser would send of a form. */
  static Map<String, String> fields(Document page, String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element input : page.select("form[id=" + form + "] [name]")) {
      if (!input.tagName().equals("button")) {
        fields.put(input.attr("name"), input.val());
      }
    }
    return fields;
  }

  /** What a browser sends of a form in which nobody has changed anything. */
  static Map<String, String> untouched(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : form.select("[name]:not(button):not([type=file]):not([disabled])")) {
      if (field.is("[type=checkbox], [type=radio]")) {
        if (field.hasAttr("checked")) {
          fields.put(field.attr("name"), field.hasAttr("value") ? field.val() : "on");
        }
      } else if (field.is("select")) {
        Element chosen = field.selectFirst("option[selected]");
        Element first = field.selectFirst("option:not([disabled])");
        Element option = chosen == null ? first : chosen;
        if (option != null) {
          fields.put(field.attr("name"), option.val());
        }
      } else {
        fields.put(field.attr("name"), field.val());
      }
    }
    return fields;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** What a browser shows after an answer: the page it is sent on to, or the answer itself. */
  HttpResponse<String> follow(HttpResponse<String> answer) {
    if (answer.statusCode() != 302) {
      return answer;
    }
    URI to = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    return get(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form with files; the body is announced with its length. */
  HttpResponse<String> postFiles(String path, Map<String, String> fields, List<FormFile> files) {
    String boundary = "kontor-boundary-7d1f";
    List<byte[]> parts = new ArrayList<>();
    fields.forEach(
        (name, value) ->
            parts.add(
                bytes(
                    "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")));
    for (FormFile file : files) {
      parts.add(
          bytes(
              "--"
                  + boundary
                  + "\r\nContent-Disposition: form-data; name=\""
                  + file.field()
                  + "\"; filename=\""
                  + file.name()
                  + "\"\r\nContent-Type: image/png\r\n\r\n"));
      parts.add(file.content());
      parts.add(bytes("\r\n"));
    }
    parts.add(bytes("--" + boundary + "--\r\n"));
    long length = parts.stream().mapToLong(part -> part.length).sum();
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofByteArrays(parts), length)));
  }

  /** A file of a form. */
  record FormFile(String field, String name, byte[] content) {}

  /** Sends any body by any method. */
  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    return send(request(path, headers).method(method, body));
  }

  /** The cookies as a browser would send them. */
  String cookieLine() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The cookie's value, if the server has set it. */
  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofMinutes(1));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The server makes its own certificate at its first start. */
  private static SSLContext anyCertificate() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class TrustsAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
