package app.kontor.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every use case that is written to the audit trail has its words. */
class AuditTextsTest {
  private static final Pattern AUDITED =
      Pattern.compile("audit = true\\)\\s+public [\\w<>?, ]+ (\\w+)\\(([^)]*)\\)");

  /** What staff do in a person's name is written though it is of no weight otherwise. */
  private static final Pattern LENT =
      Pattern.compile(
          "@Allowed\\((?:value = )?\\{?[^)]*Permission\\.(?:BASKET_EDIT|ORDER_PLACE)[^)]*\\)\\s+"
              + "(?:@Command\\s+public [\\w<>?, .]+|public void) (\\w+)\\(");

  private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*(?:,|$)");

  /** Commands, whose components are told instead, and what is told to nobody. */
  private static final Set<String> NOT_TOLD =
      Set.of(
          "key", "typed", "version", "seen", "edition", "command", "data", "change", "rule", "list",
          "price");

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void every_audited_use_case_and_its_parameters_have_words(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/app/kontor/web/texts/admin_" + language + ".properties"))) {
      texts.load(reader);
    }
    Set<String> missing = new TreeSet<>();
    int found = 0;
    for (Path file : beans()) {
      String bean = file.getFileName().toString().replace("Bean.java", "");
      Matcher lent = LENT.matcher(Files.readString(file));
      while (lent.find()) {
        missing.add("audit.use-case." + bean + '.' + lent.group(1));
      }
      Matcher audited = AUDITED.matcher(Files.readString(file));
      while (audited.find()) {
        found++;
        missing.add("audit.use-case." + bean + '.' + audited.group(1));
        Matcher parameter = PARAMETER.matcher(audited.group(2).replaceAll("<[^>]*>", "").strip());
        while (parameter.find()) {
          if (!NOT_TOLD.contains(parameter.group(1))) {
            missing.add("audit.field." + parameter.group(1));
          }
        }
      }
    }
    missing.removeAll(texts.stringPropertyNames());
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(60);
  }

  private static Iterable<Path> beans() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../ejb/src/main/java"))) {
      return files.filter(file -> file.toString().endsWith("Bean.java")).sorted().toList();
    }
  }
}
