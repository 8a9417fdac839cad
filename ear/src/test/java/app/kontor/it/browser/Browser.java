package app.kontor.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for all tests and a fresh session (no cookies) for each that asks for one; register
 * it as a field with {@code @RegisterExtension}. A failed test leaves a screenshot, and with {@code
 * -Dkontor.trace=true} a trace beside it; traces of everything would cost a third of the time.
 */
public final class Browser implements AfterEachCallback {
  private static final double PATIENCE_MILLIS = 20_000;
  private static final int MOST_OF_A_NAME = 120;
  private static final int QUALITY = 70;
  private static final boolean TRACED = Boolean.getBoolean("kontor.trace");

  private @Nullable Page page;
  private final List<BrowserContext> sessions = new ArrayList<>();
  private final Set<String> people = new HashSet<>();
  private final Deque<Runnable> afterwards = new ArrayDeque<>();

  @Override
  public void afterEach(ExtensionContext context) {
    String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
    if (page != null && context.getExecutionException().isPresent()) {
      screenshot("failed-" + name);
      if (TRACED) {
        session().tracing().stop(new Tracing.StopOptions().setPath(path("failed-" + name, ".zip")));
      }
    }
    sessions.forEach(BrowserContext::close);
    sessions.clear();
    page = null;
    people.clear();
    while (!afterwards.isEmpty()) {
      afterwards.pop().run();
    }
  }

  /** Whether a person has not come in this test before. */
  boolean isFirst(String person) {
    return people.add(person);
  }

  /** What a test changes and others do not expect is undone after it, the last change first. */
  void afterwards(Runnable undo) {
    afterwards.push(undo);
  }

  /** Another person's browser in another language; the pages of the earlier ones stay open. */
  public Page open(String locale) {
    BrowserContext fresh =
        Holder.BROWSER.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1280, 900));
    fresh.setDefaultTimeout(PATIENCE_MILLIS);
    if (TRACED) {
      fresh.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    }
    sessions.add(fresh);
    Page first = fresh.newPage();
    page = first;
    return first;
  }

  /** The same person's browser where no script runs. */
  Page openWithoutScripts(String storage) {
    BrowserContext plain =
        Holder.BROWSER.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setStorageState(storage)
                .setViewportSize(1280, 900));
    plain.setDefaultTimeout(PATIENCE_MILLIS);
    sessions.add(plain);
    return plain.newPage();
  }

  /** The current tab; of a test that has opened none, a new one of somebody who reads Polish. */
  public Page page() {
    return page == null ? open("pl-PL") : page;
  }

  /** The session of the current tab with its cookies. */
  public BrowserContext session() {
    return page().context();
  }

  /** Goes to a page of the running product, for example {@code "/orders/login.xhtml"}. */
  public Page visit(String path) {
    page().navigate(KontorServer.running().url(path));
    return page();
  }

  /** Takes a picture of the whole page into the screenshot folder. */
  public void screenshot(String name) {
    screenshot(page(), name);
  }

  /**
   * Takes a picture of the whole page into the screenshot folder, for eyes: as JPEG, which costs
   * much less than PNG and loses small differences of colour.
   */
  static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setType(ScreenshotType.JPEG)
            .setQuality(QUALITY)
            .setPath(path(name, ".jpg")));
  }

  /** As on a phone 390 pixels wide. */
  public void asPhone() {
    page().setViewportSize(390, 844);
  }

  /** As on a desk. */
  public void asDesktop() {
    page().setViewportSize(1280, 900);
  }

  private static Path path(String name, String suffix) {
    String safe = name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("-+$", "");
    String shortened = safe.substring(0, Math.min(MOST_OF_A_NAME, safe.length()));
    return Path.of(
        System.getProperty("kontor.screenshots", "target/screenshots"), shortened + suffix);
  }

  private static final class Holder {
    private static final com.microsoft.playwright.Browser BROWSER = launch();

    private static com.microsoft.playwright.Browser launch() {
      Optional<Path> chromium = Chromium.find();
      Map<String, String> environment = new HashMap<>(System.getenv());
      if (chromium.isPresent()) {
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      } else {
        environment.remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
      }
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-stop"));
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions().setHeadless(true).setArgs(Chromium.options());
      chromium.ifPresent(options::setExecutablePath);
      return playwright.chromium().launch(options);
    }
  }
}
