package app.kontor.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WildFly in a process of its own, from the provisioned folder, with its changing files (logs,
 * deployments, temporary data) in the data folder, so that several can run side by side.
 */
public final class WildFlyServer {
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final String CONFIG = "kontor.xml";

  /** Set by mvn -Pdev: the folder whose pages and texts are shown instead of the built ones. */
  private static final String SOURCES = "kontor.sources";

  private static final String INJECTION_FAILS = "WELD-001408";

  /** Exit status of a Java process that ended because it ran out of memory. */
  static final int OUT_OF_MEMORY = 3;

  private static final int FAILURES_ENOUGH = 5;
  private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2} ");
  private static final Pattern ERROR = Pattern.compile(" (ERROR|FATAL|SEVERE) ");

  private final Path home;
  private final Path ear;
  private final Configuration configuration;
  private final Console console;
  private LogTail news;
  private @Nullable Process process;

  /**
   * @param home the provisioned server
   * @param ear the suite
   */
  public WildFlyServer(Path home, Path ear, Configuration configuration, Console console) {
    this.home = home.toAbsolutePath();
    this.ear = ear.toAbsolutePath();
    this.configuration = configuration;
    this.console = console;
    this.news = LogTail.fromNow(log());
  }

  /** Starts the server and waits until the order portal answers. */
  public void start() {
    try {
      prepareBase();
      launch();
    } catch (IOException e) {
      throw new StartFailure("The server cannot be started: " + e.getMessage(), e);
    }
    console.progress("server starting, log in " + log());
    awaitPortal();
  }

  private Path base() {
    return configuration.data().resolve("server");
  }

  /** The server's log. */
  public Path log() {
    return configuration.data().resolve("log").resolve("server.log");
  }

  /** The server writes below its base folder only; configuration and suite are copied fresh. */
  private void prepareBase() throws IOException {
    Path deployments = Files.createDirectories(base().resolve("deployments"));
    Path config = Files.createDirectories(base().resolve("configuration"));
    Files.createDirectories(log().getParent());
    try (DirectoryStream<Path> old = Files.newDirectoryStream(deployments)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(home.resolve("standalone/configuration"))) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, config.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    if (configuration.passed().containsKey("KONTOR_SMTP_USER")) {
      signInAtMailServer(config.resolve(CONFIG));
    }
    Files.copy(ear, deployments.resolve("kontor.ear"), StandardCopyOption.REPLACE_EXISTING);
    Files.createFile(deployments.resolve("kontor.ear.dodeploy"));
  }

  /** Only a mail server that asks for a name gets one: an empty name would be refused. */
  private static void signInAtMailServer(Path config) throws IOException {
    String server = "<smtp-server ";
    String text = Files.readString(config);
    String named =
        server + "username=\"${env.KONTOR_SMTP_USER}\" password=\"${env.KONTOR_SMTP_PASSWORD:}\" ";
    Files.writeString(config, text.replace(server + "outbound-socket", named + "outbound-socket"));
  }

  private void launch() throws IOException {
    List<String> command = new ArrayList<>();
    String sources = System.getProperty(SOURCES);
    String options = configuration.passed().getOrDefault("KONTOR_JAVA_OPTIONS", "");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        JavaOptions.forServer(
            base(), log(), sources == null ? options : JavaOptions.QUICK + ' ' + options));
    command.addAll(
        List.of(
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base(),
            "-Djboss.server.log.dir=" + log().getParent(),
            "-c",
            configuration.passed().getOrDefault("KONTOR_SERVER_CONFIG", CONFIG),
            "-b",
            configuration.host(),
            "-bmanagement",
            "127.0.0.1",
            "-Djboss.http.port=" + configuration.port(),
            "-Djboss.https.port=" + (configuration.port() + 3),
            "-Djboss.management.http.port=" + configuration.managementPort()));
    if (sources != null) {
      command.addAll(
          List.of(
              "-D" + SOURCES + "=" + sources,
              "-Dkontor.faces.stage=Development",
              "-Dkontor.faces.refresh=0"));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(configuration.data().resolve("log/console.log").toFile());
    Map<String, String> environment = builder.environment();
    environment.putAll(configuration.passed());
    environment.put("KONTOR_DB_URL", configuration.jdbcUrl());
    environment.put("KONTOR_DATA", configuration.data().toString());
    environment.put("KONTOR_DEMO", Boolean.toString(configuration.isDemo()));
    news = LogTail.fromNow(log());
    process = builder.start();
  }

  private void awaitPortal() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int told = 0;
    int failures = 0;
    while (System.nanoTime() < end) {
      if (!isRunning()) {
        throw new StartFailure("The server ended while starting: " + reason());
      }
      if (Files.exists(base().resolve("deployments/kontor.ear.failed"))) {
        throw new StartFailure("The suite could not be deployed: " + reason());
      }
      int status = status();
      if (status == 200) {
        return;
      }
      failures = status >= 500 ? failures + 1 : 0;
      if (failures == FAILURES_ENOUGH) {
        throw new StartFailure("The order portal answers with status " + status + ": " + reason());
      }
      told = tellNews(told);
      pause();
    }
    throw new StartFailure("The server does not answer after " + PATIENCE + "; see " + log());
  }

  /** Of the sign-in page, or 0 while nothing answers. */
  private int status() {
    if (!Files.exists(base().resolve("deployments/kontor.ear.deployed"))) {
      return 0;
    }
    String shown = configuration.host().equals("0.0.0.0") ? "127.0.0.1" : configuration.host();
    URI login = URI.create("http://" + shown + ":" + configuration.port() + "/orders/login.xhtml");
    try {
      HttpURLConnection connection = (HttpURLConnection) login.toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(60_000);
      return connection.getResponseCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Passes the progress lines of the suite's start (schema, demo data) on to the console. */
  private int tellNews(int told) {
    List<String> found =
        news.lines().stream().filter(line -> line.contains("kontor.start: ")).toList();
    for (String line : found.subList(Math.min(told, found.size()), found.size())) {
      console.progress(line.substring(line.indexOf("kontor.start: ") + 14));
    }
    return Math.max(told, found.size());
  }

  /** The root cause of this start's first error in the log, in one line, and where to read more. */
  private String reason() {
    String cause = "";
    boolean inError = false;
    for (String line : news.lines()) {
      boolean entry = ENTRY.matcher(line).find();
      if (entry && inError) {
        break;
      }
      if (entry && ERROR.matcher(line).find()) {
        inError = true;
        cause = line.strip();
      } else if (inError && line.strip().startsWith("Caused by: ")) {
        cause = line.strip().substring("Caused by: ".length());
      }
      if (inError && line.contains(INJECTION_FAILS)) {
        cause = line.substring(line.indexOf(INJECTION_FAILS)).strip();
        break;
      }
    }
    return cause + " (log: " + log() + ")";
  }

  /** Asks the server to end and waits for it; kills it only after a minute. */
  public void stop() {
    Process running = process;
    if (running != null) {
      Ending.of(running);
      process = null;
    }
  }

  public boolean isRunning() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Waits until the server ends by itself and returns its exit status. */
  public int awaitEnd() throws InterruptedException {
    Process running = process;
    return running == null ? 0 : running.waitFor();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while the server was starting.", e);
    }
  }
}
