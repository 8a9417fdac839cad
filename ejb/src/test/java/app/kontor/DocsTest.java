package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation is whole: nothing that cannot be reached, no link that leads nowhere. */
class DocsTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = PROJECT.resolve("docs");
  private static final Path INDEX = DOCS.resolve("README.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

  @Test
  void every_page_is_reached_from_the_index() throws IOException {
    Set<Path> reached = new TreeSet<>(Set.of(INDEX));
    Deque<Path> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (Path page : links(next.poll())) {
        if (page.startsWith(DOCS) && page.toString().endsWith(".md") && reached.add(page)) {
          next.add(page);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(pages(DOCS));
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    List<Path> all = new ArrayList<>(pages(DOCS));
    all.add(PROJECT.resolve("README.md"));
    for (Path page : all) {
      links(page).stream()
          .filter(target -> !Files.exists(target))
          .forEach(target -> broken.add(PROJECT.relativize(page) + " -> " + target));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void decisions_are_numbered_without_a_gap_and_the_index_has_each_by_its_title()
      throws IOException {
    List<Path> decisions = pages(DOCS.resolve("adr")).stream().sorted().toList();
    String index = Files.readString(INDEX);
    for (int i = 0; i < decisions.size(); i++) {
      String name = decisions.get(i).getFileName().toString();
      Matcher numbered = DECISION.matcher(name);
      assertThat(numbered.matches()).as(name).isTrue();
      assertThat(Integer.parseInt(numbered.group(1))).as(name).isEqualTo(i + 1);
      String title = Files.readAllLines(decisions.get(i)).get(0).replaceFirst("^# ", "");
      assertThat(index).contains("[" + title + "](adr/" + name + ")");
    }
  }

  private static Set<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<Path> links(Path page) throws IOException {
    List<Path> targets = new ArrayList<>();
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      if (!link.group(1).contains(":")) {
        targets.add(Objects.requireNonNull(page.getParent()).resolve(link.group(1)).normalize());
      }
    }
    return targets;
  }
}
