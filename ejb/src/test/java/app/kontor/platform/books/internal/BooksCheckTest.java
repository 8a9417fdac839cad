package app.kontor.platform.books.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.books.BooksReport;
import app.kontor.platform.books.BooksReport.Violation;
import app.kontor.platform.json.JsonLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BooksCheckTest {

  @Test
  void the_list_names_every_check_there_is() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/verify"))) {
      assertThat(BooksCheck.files())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".sql"))
                  .toList());
    }
  }

  @Test
  void every_check_says_its_rule() {
    assertThat(BooksCheck.files())
        .allSatisfy(
            file ->
                assertThat(BooksCheck.name(BooksCheck.read(file)))
                    .isNotBlank()
                    .doesNotStartWith("--")
                    .doesNotStartWith("SELECT"));
  }

  @Test
  void every_check_is_one_question() {
    assertThat(BooksCheck.files())
        .allSatisfy(
            file -> {
              String sql = BooksCheck.read(file);
              assertThat(sql.lines().filter(line -> line.startsWith("--"))).hasSize(1);
              assertThat(sql.lines().skip(1)).noneMatch(line -> line.contains(";"));
            });
  }

  @Test
  void a_report_survives_as_the_result_of_its_job() {
    BooksReport clean = new BooksReport(26, List.of());
    BooksReport broken =
        new BooksReport(
            3, List.of(new Violation("a: one is two", 2), new Violation("b: all is well", 1000)));
    assertThat(JsonLibrary.read(JsonLibrary.write(clean), BooksReport.class)).isEqualTo(clean);
    assertThat(JsonLibrary.read(JsonLibrary.write(broken), BooksReport.class)).isEqualTo(broken);
  }
}
