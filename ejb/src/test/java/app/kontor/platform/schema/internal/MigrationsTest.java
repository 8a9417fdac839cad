package app.kontor.platform.schema.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/**
 * A migration that has been released stays as it is: databases that have run it would not run it
 * again, and Flyway would refuse to start on them. Each has its checksum in {@code
 * migration-checksums.txt}; a new one adds its line at its place.
 */
class MigrationsTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern NAME =
      Pattern.compile(
          "V20\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d__"
              + "(platform|access|listing|party|catalogue|pricing|tax|stock|ordering|approval|shipping|returns"
              + "|billing|einvoice|quoting|banking|credit|ticketing|exchange|notification|transfer|connect)_[a-z0-9_]+\\.sql");
  private static final MigrationVersion FIRST_BY_MINUTE =
      MigrationVersion.fromVersion("202611270000");
  private static final int NAMED_OTHERWISE = 27;
  private static final Path CHECKSUMS = Path.of("src/test/resources/migration-checksums.txt");

  @Test
  void what_was_released_is_unchanged_and_what_is_new_is_noted() throws IOException {
    assertThat(now()).containsExactlyEntriesOf(frozen());
  }

  @Test
  void they_are_noted_in_the_order_in_which_they_run() throws IOException {
    List<String> names =
        Files.readAllLines(CHECKSUMS).stream().map(line -> line.split(" +", 2)[1]).toList();
    assertThat(names).isSortedAccordingTo(Comparator.comparing(MigrationsTest::version));
    assertThat(names.stream().map(MigrationsTest::version)).doesNotHaveDuplicates();
  }

  /** Who changes reference data by hand raises all stamps there are: so each topic has one. */
  @Test
  void each_topic_of_reference_data_has_its_stamp_from_the_start() throws IOException {
    Pattern topic = Pattern.compile("String TOPIC =\\s+\"([a-z-]+)\"");
    Set<String> topics = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        topic
            .matcher(Files.readString(source))
            .results()
            .forEach(found -> topics.add(found.group(1)));
      }
    }
    StringBuilder stamped = new StringBuilder();
    for (String name : now().keySet()) {
      String sql = Files.readString(MIGRATIONS.resolve(name));
      if (sql.contains("INTO reference_stamp")) {
        stamped.append(sql);
      }
    }
    assertThat(topics).contains("seller", "delivery-method").hasSizeGreaterThan(10);
    assertThat(topics).allMatch(one -> stamped.indexOf("('" + one + "', 1)") >= 0);
  }

  /** Those of before have numbers by capability or day; they stay as they are. */
  @Test
  void a_new_one_is_named_by_its_minute_and_its_capability() throws IOException {
    List<String> odd =
        now().keySet().stream().filter(name -> !NAME.matcher(name).matches()).sorted().toList();
    assertThat(odd)
        .as("V<yyyyMMddHHmm>__<capability>_<what>.sql")
        .hasSize(NAMED_OTHERWISE)
        .allMatch(name -> version(name).compareTo(FIRST_BY_MINUTE) < 0);
  }

  @Test
  void a_changed_word_or_line_is_noticed_and_the_system_s_line_ends_are_not() {
    String released = "ALTER TABLE a ADD b INT;\n-- end\n";
    assertThat(checksum("ALTER TABLE a ADD b BIGINT;\n-- end\n")).isNotEqualTo(checksum(released));
    assertThat(checksum("ALTER TABLE a ADD b INT;\n")).isNotEqualTo(checksum(released));
    assertThat(checksum(released.replace("\n", "\r\n"))).isEqualTo(checksum(released));
  }

  private static Map<String, String> frozen() throws IOException {
    return new TreeMap<>(
        Files.readAllLines(CHECKSUMS).stream()
            .map(line -> line.split(" +", 2))
            .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0])));
  }

  private static Map<String, String> now() throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.toList()) {
        checksums.put(file.getFileName().toString(), checksum(Files.readString(file)));
      }
    }
    return checksums;
  }

  private static String checksum(String text) {
    return Sha256.hex(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MigrationVersion version(String name) {
    return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
  }
}
