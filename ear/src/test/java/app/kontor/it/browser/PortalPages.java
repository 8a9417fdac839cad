package app.kontor.it.browser;

import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages and servlets of a portal as they stand in the project, and who may open them. */
final class PortalPages {
  private static final Path PROJECT = Path.of(System.getProperty("basedir", ".")).resolve("..");
  private static final Path COMMON = PROJECT.resolve("web-common/src/main");
  private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\"([^\"]+)\"\\)");
  private static final Pattern CONSTANT = Pattern.compile("@WebServlet\\(\\w+\\.PATH\\)");
  private static final Pattern PARAMETER = Pattern.compile("f:viewParam name=\"([^\"]+)\"");
  private static final Map<String, Set<Permission>> RIGHTS =
      Map.of(
          "/orders",
          Set.of(
              Permission.CATALOGUE_VIEW,
              Permission.ORDER_MANAGE,
              Permission.DOCUMENT_VIEW,
              Permission.STOCK_MANAGE,
              Permission.SHIPPING,
              Permission.BANKING,
              Permission.COMPANY_MANAGE,
              Permission.USER_MANAGE,
              Permission.SETTINGS_MANAGE),
          "/service",
          Set.of(Permission.TICKET_REPORT, Permission.TICKET_WORK),
          "/documents",
          Set.of(Permission.EXCHANGE_USE));

  private final String portal;
  private final Path module;
  private final Map<String, Set<String>> rules = new TreeMap<>();

  private PortalPages(String portal, String module) {
    this.portal = portal;
    this.module = PROJECT.resolve(module).resolve("src/main");
    readRules(COMMON);
    readRules(this.module);
  }

  static List<PortalPages> all() {
    return List.of(
        new PortalPages("/orders", "web-order-portal"),
        new PortalPages("/service", "web-service-portal"),
        new PortalPages("/documents", "web-document-portal"));
  }

  String portal() {
    return portal;
  }

  /** All pages, with the names of their parameters. */
  Map<String, Set<String>> pages() {
    Map<String, Set<String>> pages = new TreeMap<>();
    for (Path root :
        List.of(COMMON.resolve("resources/META-INF/resources"), module.resolve("webapp"))) {
      for (Path file : files(root, ".xhtml")) {
        String path = "/" + root.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith("/WEB-INF/") && !path.startsWith("/resources/")) {
          pages.put(path, found(PARAMETER, file));
        }
      }
    }
    return pages;
  }

  /** The addresses of all servlets; those below a folder end with a star. */
  Set<String> servlets() {
    Set<String> servlets = new TreeSet<>();
    for (Path root : List.of(COMMON.resolve("java"), module.resolve("java"))) {
      for (Path file : files(root, ".java")) {
        servlets.addAll(found(SERVLET, file));
        if (CONSTANT.matcher(read(file)).find()) {
          servlets.addAll(found(Pattern.compile("String PATH = \"([^\"]+)\""), file));
        }
      }
    }
    return servlets;
  }

  /** The words of the rule; empty if the path is not declared. */
  Set<String> rule(String path) {
    return rules.getOrDefault(path, Set.of());
  }

  boolean isPublic(String path) {
    return rule(path).contains("PUBLIC") || rule(path).contains("STRANGERS");
  }

  boolean isFor(Actor person) {
    return RIGHTS.getOrDefault(portal, Set.of()).stream().anyMatch(person::may);
  }

  /** Whether the declared words let the person in. */
  boolean permits(String path, Actor person) {
    Set<String> words = rule(path);
    boolean staffOnly = words.contains("STAFF") || path.startsWith("/office/");
    boolean partnersOnly = words.contains("PARTNER");
    List<Permission> anyOf =
        Arrays.stream(Permission.values())
            .filter(permission -> words.contains(permission.name()))
            .toList();
    return !words.isEmpty()
        && isFor(person)
        && !(staffOnly && !person.isStaff())
        && !(partnersOnly && person.isStaff())
        && (anyOf.isEmpty() || anyOf.stream().anyMatch(person::may));
  }

  private void readRules(Path source) {
    for (Path file : files(source.resolve("resources/app/kontor/web/pages"), ".properties")) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.forEach(
          (path, words) ->
              rules.put(path.toString(), Set.of(words.toString().trim().split("[,\\s]+"))));
    }
  }

  private static Set<String> found(Pattern pattern, Path file) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(read(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<Path> files(Path root, String ending) {
    if (!Files.isDirectory(root)) {
      return new ArrayList<>();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
