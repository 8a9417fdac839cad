package app.kontor.it.harness;

import app.kontor.it.browser.KontorServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what the servers of the test run have logged, inside tests and in the browser's, and fails
 * if there is an error or a stack trace: a healthy run has none. Neither has it a product whose
 * books break a rule in the end. Arguments: the folder of the test run's data, and when the build
 * began, in UTC as the logs are ({@code 2026-11-27 10:15:00}); what earlier runs have left there is
 * not read.
 */
public final class ServerLogs {
  private static final Pattern FOLDER = Pattern.compile("(test|product)-data-\\d+");
  private static final int MOST_SHOWN = 40;
  private static final int MOST_WIDTH = 300;
  private static final Pattern ERROR =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ +(ERROR|FATAL|SEVERE) ");
  private static final Pattern TRACE =
      Pattern.compile("^\\s+at [\\w.$/@-]+\\(|^Caused by: |^java\\.lang\\.OutOfMemoryError");

  private static final Pattern DATED = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d ");

  /**
   * What tests provoke on purpose: the database is killed under load, told in one line each time,
   * there is a job that nobody does, and somebody else's SFTP server, which is a test's own, breaks
   * off.
   */
  private static final List<Pattern> PROVOKED =
      List.of(
          Pattern.compile("DatabaseOutage\\] .* the database cannot be reached; timers try again"),
          Pattern.compile("DatabaseOutage\\] .* the database has not been reached for \\d+ s"),
          Pattern.compile("JobLane\\] .* nobody does it-nobodys"),
          Pattern.compile(
              " ERROR \\[org\\.apache\\.sshd\\..*\\(sshd-(SshServer\\[|SftpSubsystem-)"));

  private ServerLogs() {}

  public static void main(String[] arguments) throws IOException {
    List<String> found = new ArrayList<>();
    int logs = 0;
    for (Path folder : folders(Path.of(arguments[0]))) {
      int before = logs;
      for (Path log : logs(folder)) {
        List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
        List<String> ofThisRun = since(arguments[1], lines);
        logs += ofThisRun.isEmpty() ? 0 : 1;
        found.addAll(faults(ofThisRun));
      }
      Path books = folder.resolve(KontorServer.BOOKS);
      boolean ran = logs > before && folder.getFileName().toString().startsWith("product-data");
      if (ran && Files.exists(books)) {
        found.addAll(Files.readAllLines(books));
      } else if (ran) {
        found.add("the books in " + folder.getFileName() + " were not checked");
      }
    }
    System.out.println(
        "Logs of the test servers: "
            + logs
            + " read, "
            + found.size()
            + " faults. The run is complete.");
    if (!found.isEmpty()) {
      throw new AssertionError(
          "The servers' logs show errors or stack traces, or the books break a rule:\n"
              + String.join("\n", found.subList(0, Math.min(MOST_SHOWN, found.size()))));
    }
  }

  /** The lines from the first one on that was written at the time or later. */
  static List<String> since(String time, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (DATED.matcher(line).find() && line.compareTo(time) >= 0) {
        return lines.subList(i, lines.size());
      }
    }
    return List.of();
  }

  /** The lines that a healthy server would not have written, with their numbers. */
  static List<String> faults(List<String> lines) {
    List<String> faults = new ArrayList<>();
    boolean provoked = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (DATED.matcher(line).find()) {
        provoked = PROVOKED.stream().anyMatch(known -> known.matcher(line).find());
      }
      boolean fault = ERROR.matcher(line).find() || TRACE.matcher(line).find();
      if (fault && !provoked) {
        faults.add((i + 1) + ": " + line.substring(0, Math.min(MOST_WIDTH, line.length())));
      }
    }
    return faults;
  }

  private static List<Path> folders(Path target) throws IOException {
    try (Stream<Path> all = Files.list(target)) {
      return all.filter(each -> FOLDER.matcher(each.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  private static List<Path> logs(Path data) {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(file -> file.getFileName().toString().startsWith("server.log"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
