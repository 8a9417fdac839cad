package app.kontor.server;

import java.nio.file.Path;
import java.util.Optional;

/** Database and server together, as the start command and the tests run them. */
public final class Suite {
  private final Optional<EmbeddedMariaDb> database;
  private final WildFlyServer server;

  /**
   * @param serverHome the provisioned server
   * @param ear the suite
   */
  public Suite(Configuration configuration, Path serverHome, Path ear, Console console) {
    Path data = configuration.data();
    this.database =
        configuration.databaseUrl().isPresent()
            ? Optional.empty()
            : Optional.of(
                new EmbeddedMariaDb(
                    data.resolve("db"),
                    serverHome.resolveSibling("mariadb"),
                    configuration.databasePort(),
                    console));
    this.server = new WildFlyServer(serverHome, ear, configuration, console);
  }

  /**
   * Starts the database and then the server.
   *
   * @throws StartFailure with one line for the console
   */
  public void start() {
    database.ifPresent(EmbeddedMariaDb::start);
    server.start();
  }

  /** Stops the server and then the database. */
  public void stop() {
    server.stop();
    database.ifPresent(EmbeddedMariaDb::stop);
  }

  /** As {@link WildFlyServer#awaitEnd()}. */
  public int awaitEnd() throws InterruptedException {
    return server.awaitEnd();
  }

  /** The embedded database, if this suite runs one. */
  public Optional<EmbeddedMariaDb> database() {
    return database;
  }

  public WildFlyServer server() {
    return server;
  }
}
