package app.kontor.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts the whole system and stays until it is told to stop.
 *
 * <p>Arguments: the project folder, the provisioned server's folder, the EAR.
 */
public final class Start {
  private static final String RULE = "-".repeat(80);

  private Start() {}

  public static void main(String[] arguments) throws InterruptedException {
    Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    try {
      run(arguments, console);
    } catch (StartFailure e) {
      console.line("Kontor cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(String[] arguments, Console console) throws InterruptedException {
    Preflight.requireJava(Runtime.version().feature());
    Configuration configuration =
        Configuration.from(System.getenv(), Path.of(arguments[0]).toAbsolutePath());
    Preflight.requireProductionSecrets(configuration);
    FileLock lock = Preflight.holdDataFolder(configuration.data());
    Preflight.requireSpace(configuration.data());
    Preflight.requireFreePorts(configuration);
    Preflight.requireDatabase(configuration);
    Suite suite = new Suite(configuration, Path.of(arguments[1]), Path.of(arguments[2]), console);
    AtomicBoolean asked = new AtomicBoolean();
    Thread stop =
        new Thread(
            () -> {
              asked.set(true);
              stop(suite, lock, console);
            },
            "kontor-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    suite.start();
    greet(configuration, console);
    int status = suite.awaitEnd();
    if (status != 0 && !asked.get()) {
      console.line(
          status == WildFlyServer.OUT_OF_MEMORY
              ? "The server has run out of memory and ended."
              : "The server ended by itself with status " + status + ".");
      // a failure, after which the service unit starts anew
      System.exit(status);
    }
  }

  private static void stop(Suite suite, FileLock lock, Console console) {
    console.progress("stopping");
    suite.stop();
    try {
      lock.channel().close();
    } catch (IOException e) {
      console.line("The data folder could not be released: " + e.getMessage());
    }
    console.progress("stopped");
  }

  private static void greet(Configuration configuration, Console console) {
    console.progress("Kontor is up");
    console.line(RULE);
    console.line("  " + configuration.address());
    console.line("");
    if (!configuration.mailLinkHint().isEmpty()) {
      console.line(configuration.mailLinkHint());
    }
    if (configuration.isDemo()) {
      signIns().ifPresent(console::line);
    }
    console.line("  Ctrl-C stops the server and the database.");
    console.line(RULE);
  }

  private static Optional<String> signIns() {
    try (InputStream in = Start.class.getResourceAsStream("/demo-sign-ins.txt")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StartFailure("The list of demo sign-ins cannot be read.", e);
    }
  }
}
