package app.kontor.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.address.OutsideAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.secret.Secret;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server of TLS on this machine, which the rule itself would refuse. */
class HttpsDownloadTest {
  private static final List<String> ASKED = new ArrayList<>();
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private static Path folder;

  private static HttpsServer server;
  private static SSLContext tls;

  @BeforeAll
  static void serve() throws IOException, GeneralSecurityException, InterruptedException {
    tls = context();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext("/", HttpsDownloadTest::answer);
    server.start();
  }

  @AfterAll
  static void end() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String login = exchange.getRequestHeaders().getFirst("Authorization");
    ASKED.add(path + ' ' + login);
    byte[] body =
        path.equals("/large.csv") ? new byte[3000] : "a;b\n".getBytes(StandardCharsets.UTF_8);
    if (path.equals("/elsewhere.csv")) {
      exchange.getResponseHeaders().add("Location", "/prices.csv");
      exchange.sendResponseHeaders(302, -1);
    } else if (path.equals("/none.csv")) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static SSLContext context()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("test.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static FileUpload get(String path, Predicate<InetAddress> allowed) {
    URI address = URI.create("https://localhost:" + server.getAddress().getPort() + path);
    return new HttpsDownload(2000, allowed, tls.getSocketFactory())
        .get(address, "anna", new Secret("tajne"));
  }

  private static void refused(String path, Predicate<InetAddress> allowed, String code) {
    assertThatThrownBy(() -> get(path, allowed))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("address");
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @Test
  void a_file_is_read_with_user_and_password() throws IOException {
    FileUpload file = get("/prices.csv", machine -> true);
    assertThat(file.name()).isEqualTo("prices.csv");
    try (InputStream in = file.content().open()) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("a;b\n");
    }
    String both = Base64.getEncoder().encodeToString("anna:tajne".getBytes(StandardCharsets.UTF_8));
    assertThat(ASKED).contains("/prices.csv Basic " + both);
  }

  @Test
  void a_name_that_leads_to_this_machine_is_asked_nothing() {
    refused("/secret.csv", OutsideAddress::isOutside, "ADDRESS_NOT_OUTSIDE");
    assertThat(ASKED).noneMatch(asked -> asked.startsWith("/secret.csv"));
  }

  @Test
  void neither_redirects_nor_refusals_nor_large_answers_are_taken() {
    refused("/elsewhere.csv", machine -> true, "ADDRESS_ANSWER");
    refused("/none.csv", machine -> true, "ADDRESS_ANSWER");
    refused("/large.csv", machine -> true, "ADDRESS_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://supplier.example/a.csv", "https://10.0.0.1/a.csv", "nothing"})
  void what_is_no_address_outside_is_not_even_tried(String text) {
    assertThatThrownBy(() -> new HttpsDownload(10).get(text, "", Secret.none()))
        .isInstanceOf(InvalidInput.class);
  }
}
