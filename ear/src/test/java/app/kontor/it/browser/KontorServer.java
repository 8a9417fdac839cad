package app.kontor.it.browser;

import app.kontor.it.harness.TestDatabase;
import app.kontor.server.Configuration;
import app.kontor.server.Console;
import app.kontor.server.JavaOptions;
import app.kontor.server.Suite;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The product as a user starts it, with an empty database, the demo company and a mail server of
 * its own; started by the first test that asks and stopped with the test process. Each test process
 * has its own, and leaves beside its log what {@code verify} says of the books in the end.
 */
public final class KontorServer {
  /** What is violated, a line each; empty if nothing is. */
  public static final String BOOKS = "books.txt";

  private static final String HOST = "127.0.0.1";

  /** Each product has its own; those of the tests in the server, which have ended. */
  private static final int PORTS = 4;

  private final Path books;
  private final Suite suite;
  private final Configuration configuration;
  private final GreenMail mail;
  private final CentralBank centralBank = CentralBank.open();

  private KontorServer() {
    int fork = Integer.parseInt(property("kontor.fork"));
    int port = Integer.parseInt(property("kontor.product.port")) + PORTS * (fork - 1);
    Path data = Path.of(property("kontor.test.data")).resolveSibling("product-data-" + fork);
    books = data.resolve(BOOKS);
    TestDatabase.empty(data);
    mail = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, String> environment = new HashMap<>();
    environment.put("KONTOR_PORT", Integer.toString(port));
    environment.put("KONTOR_DATA", data.toString());
    environment.put("KONTOR_DEMO", "true");
    environment.put("KONTOR_DEMO_HISTORY", "6");
    environment.put("KONTOR_SMTP_HOST", HOST);
    environment.put("KONTOR_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
    environment.put("KONTOR_NBP_URL", centralBank.address());
    environment.put("KONTOR_JAVA_OPTIONS", JavaOptions.QUICK);
    configuration = Configuration.from(environment, data);
    suite =
        new Suite(
            configuration,
            Path.of(property("kontor.server")),
            Path.of(property("kontor.ear")),
            new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  /** The running product. */
  public static KontorServer running() {
    return Holder.INSTANCE;
  }

  /** The address of a page, for example {@code "/orders/login.xhtml"}. */
  public String url(String path) {
    return "http://" + HOST + ":" + configuration.port() + path;
  }

  /** The mail server all mail of the product goes to. */
  public GreenMail mail() {
    return mail;
  }

  /** The bank the product fetches exchange rates from. */
  public CentralBank centralBank() {
    return centralBank;
  }

  /** Database and server, for tests that break them. */
  public Suite suite() {
    return suite;
  }

  public Configuration configuration() {
    return configuration;
  }

  private void start() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "product-stop"));
    suite.start();
  }

  private void stop() {
    try {
      Files.write(books, Books.violations().stream().map(String::valueOf).toList());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("the books were not checked", e);
    } finally {
      end();
    }
  }

  private void end() {
    suite.stop();
    mail.stop();
    centralBank.close();
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("The build sets the system property " + name);
    }
    return value;
  }

  private static final class Holder {
    private static final KontorServer INSTANCE = started();

    private static KontorServer started() {
      KontorServer server = new KontorServer();
      server.start();
      return server;
    }
  }
}
