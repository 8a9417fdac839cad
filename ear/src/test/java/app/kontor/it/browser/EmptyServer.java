package app.kontor.it.browser;

import app.kontor.it.harness.TestDatabase;
import app.kontor.server.Configuration;
import app.kontor.server.Console;
import app.kontor.server.JavaOptions;
import app.kontor.server.Suite;
import app.kontor.server.Verify;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product as a company gets it: without demo data, with a database of its own that nobody has
 * written to, on ports nobody else uses.
 */
final class EmptyServer implements AutoCloseable {
  static final String ADMINISTRATOR = "szef@hurtownia.example";

  private static final String HOST = "127.0.0.1";
  private static final int FIRST_PORT = 43_100;
  private static final int LAST_PORT = 43_900;
  private static final int PORTS = 5;
  private static final Pattern LINK = Pattern.compile("/orders/set-password\\.xhtml\\?token=\\S+");

  private final GreenMail mail = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
  private final Configuration configuration;
  private final Suite suite;

  EmptyServer() {
    Path data =
        Path.of(property("kontor.test.data"))
            .resolveSibling("empty-data-" + property("kontor.fork"));
    TestDatabase.empty(data);
    mail.start();
    Map<String, String> environment = new HashMap<>();
    environment.put("KONTOR_PORT", Integer.toString(freePorts()));
    environment.put("KONTOR_DATA", data.toString());
    environment.put("KONTOR_DEMO", "false");
    environment.put("KONTOR_ADMIN_EMAIL", ADMINISTRATOR);
    environment.put("KONTOR_SMTP_HOST", HOST);
    environment.put("KONTOR_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
    environment.put("KONTOR_JAVA_OPTIONS", JavaOptions.QUICK);
    configuration = Configuration.from(environment, data);
    suite =
        new Suite(
            configuration,
            Path.of(property("kontor.server")),
            Path.of(property("kontor.ear")),
            new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    suite.start();
  }

  /** The address of a page. */
  String url(String path) {
    return "http://" + HOST + ":" + configuration.port() + path;
  }

  /** Where the first administrator sets a password, as the start prints it. */
  String passwordLink() throws IOException {
    Matcher link = LINK.matcher(Files.readString(suite.server().log()));
    if (!link.find()) {
      throw new IllegalStateException("no link in " + suite.server().log());
    }
    return link.group();
  }

  /** The mail server all mail of this product goes to. */
  GreenMail mail() {
    return mail;
  }

  /** Invariants of the books that do not hold. */
  List<?> violations() throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(configuration.jdbcUrl(), "kontor", "kontor")) {
      return Verify.run(connection).stream().filter(check -> !check.isClean()).toList();
    }
  }

  /** The first column of the first row. */
  String value(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(configuration.jdbcUrl(), "kontor", "kontor");
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  @Override
  public void close() {
    suite.stop();
    mail.stop();
  }

  /** The first of some ports in a row that nobody listens on. */
  private static int freePorts() {
    for (int first = FIRST_PORT; first < LAST_PORT; first += PORTS) {
      if (isFree(first)) {
        return first;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean isFree(int first) {
    for (int port = first; port < first + PORTS; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
        socket.setReuseAddress(true);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("The build sets the system property " + name);
    }
    return value;
  }
}
