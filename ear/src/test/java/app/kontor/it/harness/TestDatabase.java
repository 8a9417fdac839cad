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
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * An empty MariaDB for the in-container tests, started before the first and stopped after the last.
 * Idle in runs that do not name its port.
 */
public final class TestDatabase implements LauncherSessionListener {
  private @Nullable EmbeddedMariaDb database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String port = System.getProperty("kontor.test.database.port");
    if (port == null) {
      return;
    }
    Path home = Path.of(KontorDeployment.property("kontor.test.data"));
    empty(home);
    EmbeddedMariaDb started =
        new EmbeddedMariaDb(
            home.resolve("db"),
            Path.of(KontorDeployment.property("kontor.server")).resolveSibling("mariadb"),
            Integer.parseInt(port),
            new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    Thread stop = new Thread(started::stop, "test-database-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    started.start();
    database = started;
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    EmbeddedMariaDb running = database;
    if (running != null) {
      running.stop();
      database = null;
    }
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
