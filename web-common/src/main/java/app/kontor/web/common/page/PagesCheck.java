package app.kontor.web.common.page;

import app.kontor.web.common.text.AreaFiles;
import app.kontor.web.common.text.TextsCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold for the pages of a portal: each is declared with its permission, each declared one
 * exists, navigation leads only to declared pages, the files it takes are those it declares, and no
 * form has the name of a page parameter, which sending it would overwrite. Every portal calls it
 * from a test.
 */
public final class PagesCheck {
  private static final Pattern PARAMETER = Pattern.compile("f:viewParam name=\"([^\"]+)\"");

  private static final Pattern UPLOAD = Pattern.compile("<k:upload [^>]*limit=\"([A-Z_]+)\"");
  private static final Pattern INCLUDE = Pattern.compile("<ui:include [^>]*src=\"(/[^\"#]+)\"");

  private PagesCheck() {}

  /**
   * Checks the pages below a folder.
   *
   * @param webapp the portal's {@code src/main/webapp}
   * @throws AssertionError naming everything that is wrong
   */
  public static void verify(Path webapp) {
    AreaFiles files = new AreaFiles(PagesCheck.class.getClassLoader());
    PageRules rules =
        new PageRules(files.entries("pages", TextsCheck.files("app/kontor/web/pages")));
    new NavigationModel(
        files.entries("navigation", TextsCheck.files("app/kontor/web/navigation")), rules);
    List<String> pages = pages(webapp);
    List<String> problems = new ArrayList<>();
    for (String page : pages) {
      if (rules.find(page).isEmpty()) {
        problems.add(page + " is not declared");
      }
      files(webapp, page, rules).ifPresent(problems::add);
      forms(webapp.resolve(page.substring(1)))
          .forEach(form -> problems.add(page + " has a form and a parameter called " + form));
    }
    for (PageRules.Rule rule : rules.all()) {
      boolean shared = PagesCheck.class.getResource("/META-INF/resources" + rule.path()) != null;
      if (rule.path().endsWith(".xhtml") && !shared && !pages.contains(rule.path())) {
        problems.add(rule.path() + " is declared but does not exist");
      }
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  /** A page takes the files its rule declares, so that its requests may be as large. */
  private static Optional<String> files(Path webapp, String page, PageRules rules) {
    Set<String> taken = new TreeSet<>();
    taken(webapp, webapp.resolve(page.substring(1)), taken);
    Set<String> declared =
        rules
            .find(page)
            .flatMap(PageRules.Rule::files)
            .map(limit -> Set.of(limit.name()))
            .orElse(Set.of());
    return taken.equals(declared)
        ? Optional.empty()
        : Optional.of(page + " takes " + taken + " but declares " + declared);
  }

  /** The limits of the uploads of a page and of what it includes. */
  private static void taken(Path webapp, Path page, Set<String> taken) {
    if (!Files.exists(page)) {
      return;
    }
    try {
      String text = Files.readString(page);
      UPLOAD.matcher(text).results().forEach(upload -> taken.add(upload.group(1)));
      INCLUDE
          .matcher(text)
          .results()
          .forEach(part -> taken(webapp, webapp.resolve(part.group(1).substring(1)), taken));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forms that send a field with the name of a parameter of the page. */
  private static List<String> forms(Path page) {
    try {
      String text = Files.readString(page);
      return PARAMETER
          .matcher(text)
          .results()
          .map(parameter -> parameter.group(1))
          .filter(name -> text.contains("<h:form id=\"" + name + "\""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> pages(Path webapp) {
    try (Stream<Path> all = Files.walk(webapp)) {
      return all.filter(path -> path.toString().endsWith(".xhtml"))
          .map(path -> "/" + webapp.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !path.startsWith("/WEB-INF/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
