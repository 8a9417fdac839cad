package app.kontor.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the launcher is told by the environment; the README's table names every variable.
 *
 * @param host address to listen on
 * @param port for the pages; management listens on {@code port + 1}
 * @param data folder for the database, the files and the logs
 * @param databaseUrl an outside MariaDB, or empty for the embedded one
 * @param databasePort of the embedded database
 * @param passed the environment as it goes on to the server
 */
public record Configuration(
    String host,
    int port,
    Path data,
    Optional<String> databaseUrl,
    int databasePort,
    Map<String, String> passed) {

  public Configuration {
    passed = Map.copyOf(passed);
  }

  /**
   * Reads the environment.
   *
   * @param home where the default data folder {@code .kontor} lies
   * @throws StartFailure if a number is none
   */
  public static Configuration from(Map<String, String> environment, Path home) {
    int port = number(environment, "KONTOR_PORT", 8080);
    String data = environment.getOrDefault("KONTOR_DATA", home.resolve(".kontor").toString());
    return new Configuration(
        environment.getOrDefault("KONTOR_HOST", "127.0.0.1"),
        port,
        Path.of(data).toAbsolutePath().normalize(),
        Optional.ofNullable(environment.get("KONTOR_DB_URL")).filter(url -> !url.isBlank()),
        number(environment, "KONTOR_DB_PORT", port + 2),
        environment);
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    String text = environment.get(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text.strip());
      if (value < 1 || value > 65_000) {
        throw new StartFailure(name + "=" + text + " is not a port between 1 and 65000.");
      }
      return value;
    } catch (NumberFormatException e) {
      throw new StartFailure(name + "=" + text + " is not a number.", e);
    }
  }

  public int managementPort() {
    return port + 1;
  }

  /** Whether the demo company is loaded: unless told otherwise, and never in production. */
  public boolean isDemo() {
    boolean production = "production".equals(passed.get("KONTOR_PROFILE"));
    return !production && !"false".equals(passed.get("KONTOR_DEMO"));
  }

  /** What to set so that links in mails work elsewhere than on this machine; empty if it is set. */
  public String mailLinkHint() {
    if (!passed.getOrDefault("KONTOR_PUBLIC_URL", "").isBlank()) {
      return "";
    }
    return "Links in mails lead to http://localhost:"
        + port
        + "; set KONTOR_PUBLIC_URL to the address people use.";
  }

  /** Where people go. */
  public URI address() {
    String told = passed.getOrDefault("KONTOR_PUBLIC_URL", "");
    if (!told.isBlank()) {
      return URI.create(told.replaceAll("/+$", "") + "/orders/");
    }
    String shown = host.equals("0.0.0.0") ? "localhost" : host;
    return URI.create("http://" + shown + ":" + port + "/orders/");
  }

  /** The JDBC address of the database in use. */
  public String jdbcUrl() {
    return databaseUrl.orElse(
        "jdbc:mariadb://127.0.0.1:" + databasePort + "/kontor?sslMode=disable");
  }
}
