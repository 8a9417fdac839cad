package app.kontor.it.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the browser of this machine, or installs one where that can be done without asking. The
 * shell that Debian packages besides goes first: it draws the same pages without windows, and a new
 * session in it costs a quarter of the time.
 */
final class Chromium {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:/Program Files/Google/Chrome/Application/chrome.exe",
          "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
          "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

  private Chromium() {}

  /** The executable, or empty to let Playwright fetch its own. */
  static Optional<Path> find() {
    String told = System.getenv("KONTOR_CHROMIUM");
    if (told != null && !told.isBlank()) {
      Path path = Path.of(told);
      if (!Files.isExecutable(path)) {
        throw new IllegalStateException("KONTOR_CHROMIUM=" + told + " is not a program.");
      }
      return Optional.of(path);
    }
    return installed().or(Chromium::installOnDebian);
  }

  private static Optional<Path> installed() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private static Optional<Path> installOnDebian() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    System.out.println("No Chromium found; installing Debian's.");
    if (!isRun("apt-get", "update", "-q")
        || !(isPackaged("chromium-headless-shell") || isPackaged("chromium"))) {
      throw new IllegalStateException(
          "No Chromium could be installed; install one yourself or set KONTOR_CHROMIUM.");
    }
    return installed();
  }

  private static boolean isPackaged(String name) {
    return isRun("apt-get", "install", "-y", "-q", "--no-install-recommends", name, "fonts-dejavu");
  }

  private static boolean isRun(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      throw new IllegalStateException(String.join(" ", command) + " cannot be run.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while installing Chromium.", e);
    }
  }

  /**
   * Options for a quiet headless run; as root Chromium must run without its sandbox. Scripts are
   * not optimised: each page is loaded once, and axe ends before that would have paid.
   */
  static List<String> options() {
    Stream<String> quiet =
        Stream.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--js-flags=--max-optimized-bytecode-size=0",
            "--no-default-browser-check",
            "--no-first-run",
            "--no-pings");
    return "root".equals(System.getProperty("user.name"))
        ? Stream.concat(Stream.of("--no-sandbox"), quiet).toList()
        : quiet.toList();
  }
}
