package app.kontor.it.harness;

import app.kontor.server.Console;
import app.kontor.server.EmbeddedMariaDb;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * An empty MariaDB for the in-container tests, started before the first and stopped after the last.
 * Each test process has its own, on four ports of its own: those of its server are told to {@code
 * arquillian.xml} by system properties. Idle in runs that do not name the first port.
 */
public final class TestDatabase implements LauncherSessionListener {
  private static final int PORTS = 4;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String given = System.getProperty("kontor.test.port");
    if (given == null) {
      return;
    }
    int fork = Integer.parseInt(KontorDeployment.property("kontor.fork"));
    int first = Integer.parseInt(given) + PORTS * (fork - 1);
    int port = first + 2;
    tell("http", first);
    tell("management", first + 1);
    tell("database", port);
    tell("https", first + 3);
    Path home = Path.of(KontorDeployment.property("kontor.test.data"));
    empty(home);
    EmbeddedMariaDb started =
        new EmbeddedMariaDb(
            home.resolve("db"),
            Path.of(KontorDeployment.property("kontor.server")).resolveSibling("mariadb"),
            port,
            new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    Thread stop = new Thread(started::stop, "test-database-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    started.start();
    // closed after what came later, which is the server
    AutoCloseable closed = started::stop;
    session.getStore().put(Namespace.create(TestDatabase.class), "database", closed);
  }

  private static void tell(String what, int port) {
    System.setProperty("kontor.test." + what + ".port", Integer.toString(port));
  }

  /** Removes what an earlier run left in the folder and makes it anew. */
  public static void empty(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> old = Files.walk(folder)) {
          for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The test folder cannot be emptied: " + folder, e);
    }
  }
}
