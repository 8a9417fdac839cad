package app.kontor.it.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of the running product's server. */
final class Heap {
  private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private Heap() {}

  /** Megabytes in use after a full collection. */
  static long keptMegabytes() {
    // the histogram of what is live collects first
    Matcher total = LIVE.matcher(jcmd("GC.class_histogram"));
    if (!total.find()) {
      throw new IllegalStateException("the server's memory cannot be read");
    }
    return Long.parseLong(total.group(1)) / (1024 * 1024);
  }

  private static String jcmd(String command) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    long pid = server().pid();
    try {
      Process process =
          new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The product's server is the Java process this one has started. */
  private static ProcessHandle server() {
    KontorServer.running();
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }
}
