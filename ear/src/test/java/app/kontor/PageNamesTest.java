package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A page and its bean find each other without a search: the bean of {@code
 * /office/price-list.xhtml} is {@code priceListPage}, named by the last words of the path, one bean
 * serving the page of buyers and that of staff; {@code index} is home. A page that only shows lists
 * has no bean of its own, the lists are told in the core.
 */
class PageNamesTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("../web-common/src/main/resources/META-INF/resources"),
          Path.of("../web-order-portal/src/main/webapp"),
          Path.of("../web-service-portal/src/main/webapp"),
          Path.of("../web-document-portal/src/main/webapp"));

  /** Pages that are another one seen by other people, by portal and path. */
  private static final Map<String, String> SEEN_BY_OTHERS =
      Map.of(
          "web-order-portal/company", "customerPage",
          "web-order-portal/office/items", "cataloguePage",
          "web-document-portal/index", "folderPage");

  /** Parts of a page that are beans of their own, with nothing that is read for the page alone. */
  private static final Set<String> PARTS =
      Set.of("lists", "page", "portal", "msg", "texts", "visitor", "shop", "shell", "keptNotice");

  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
  private static final Pattern BASE = Pattern.compile("(?<![\\w.'])([a-z]\\w*)(?=[.\\[])");
  private static final Pattern BEAN_OF_A_PAGE = Pattern.compile("(?<![\\w.'])([a-z]\\w*Page)\\b");

  @Test
  void a_page_has_the_bean_of_its_name() throws IOException {
    Set<String> beans = beans();
    Map<String, String> strays = new TreeMap<>();
    for (Map.Entry<String, String> page : pages(false).entrySet()) {
      Set<String> named = bases(page.getValue());
      Set<String> own = new TreeSet<>(named);
      own.retainAll(beans);
      own.removeAll(PARTS);
      own.removeIf(bean -> bean.endsWith("Words"));
      List<String> wanted = names(page.getKey());
      boolean isList = named.contains("lists");
      if (!own.isEmpty() && !isList && own.stream().noneMatch(wanted::contains)) {
        strays.put(page.getKey(), own + " instead of " + wanted.get(0));
      }
    }
    assertThat(strays).isEmpty();
  }

  @Test
  void beans_of_pages_that_pages_name_are_there() throws IOException {
    Set<String> beans = beans();
    Set<String> missing = new TreeSet<>();
    pages(true)
        .forEach(
            (name, text) ->
                expressions(text, BEAN_OF_A_PAGE)
                    .filter(bean -> !beans.contains(bean))
                    .forEach(bean -> missing.add(name + ": " + bean)));
    assertThat(missing).isEmpty();
  }

  @Test
  void a_bean_that_is_named_for_a_page_serves_one() throws IOException {
    Set<String> used =
        pages(true).values().stream()
            .flatMap(text -> expressions(text, BEAN_OF_A_PAGE))
            .collect(Collectors.toSet());
    List<String> named = beans().stream().filter(bean -> bean.endsWith("Page")).toList();
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(used).containsAll(named);
  }

  /** The names a page's bean may have, the longest last. */
  private static List<String> names(String page) {
    String others = SEEN_BY_OTHERS.getOrDefault(page, "");
    if (!others.isEmpty()) {
      return List.of(others);
    }
    String path = page.substring(page.indexOf('/') + 1).replaceAll("\\bindex$", "home");
    String[] words = path.split("[/-]", -1);
    List<String> names = new ArrayList<>();
    for (int from = words.length - 1; from >= 0; from--) {
      StringBuilder name = new StringBuilder(words[from]);
      for (int i = from + 1; i < words.length; i++) {
        name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
            .append(words[i].substring(1));
      }
      names.add(name.append("Page").toString());
    }
    return names;
  }

  /** Texts of the pages by portal and path without ending; with the parts of pages, if wanted. */
  private static Map<String, String> pages(boolean parts) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (Path folder : FOLDERS) {
      String module = folder.getName(1).toString();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
          String path = folder.relativize(file).toString();
          if (parts || !path.startsWith("WEB-INF")) {
            pages.put(
                module + '/' + path.substring(0, path.length() - ".xhtml".length()),
                Files.readString(file));
          }
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(60);
    return pages;
  }

  private static Set<String> bases(String text) {
    return expressions(text, BASE).collect(Collectors.toSet());
  }

  private static Stream<String> expressions(String text, Pattern wanted) {
    return EXPRESSION
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .flatMap(inside -> wanted.matcher(inside).results())
        .map(MatchResult::group);
  }

  private static Set<String> beans() {
    return new ClassFileImporter()
            .importPaths(
                Stream.of(
                        "web-common",
                        "web-order-portal",
                        "web-service-portal",
                        "web-document-portal")
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList())
            .stream()
            .filter(type -> type.isAnnotatedWith(Named.class))
            .map(
                type -> {
                  String given = type.getAnnotationOfType(Named.class).value();
                  String simple = type.getSimpleName();
                  return given.isEmpty()
                      ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)
                      : given;
                })
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
