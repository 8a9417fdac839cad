package app.kontor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.language.PlainLetters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type and what the database keeps of names are folded letter by letter alike. */
class SearchLettersTest {
  private static final Path COLUMN =
      Path.of("src/main/resources/db/migration/V202611271935__catalogue_letters_as_searched.sql");
  private static final Pattern PAIR = Pattern.compile("'(\\p{L})', '(\\w{1,2})'\\)");

  private static Map<String, String> column() throws IOException {
    Map<String, String> pairs = new TreeMap<>();
    PAIR.matcher(Files.readString(COLUMN))
        .results()
        .forEach(pair -> pairs.put(pair.group(1), pair.group(2)));
    return pairs;
  }

  @Test
  void the_column_folds_each_letter_as_what_is_typed_is_folded() throws IOException {
    Map<String, String> column = column();
    assertThat(column).hasSizeGreaterThan(90);
    column.forEach(
        (letter, plain) -> {
          assertThat(PlainLetters.of(letter)).as(letter).isEqualTo(plain);
          assertThat(SearchText.plain("a" + letter + "a"))
              .as(letter)
              .isEqualTo(" a" + plain + "a ");
        });
  }

  @Test
  void what_is_typed_folds_no_letter_that_the_column_leaves() throws IOException {
    Map<String, String> column = column();
    for (char c = 'a'; c < '\u0600'; c++) {
      String letter = String.valueOf(c);
      if (Character.isLetter(c) && !column.containsKey(letter)) {
        String small = letter.toLowerCase(Locale.ROOT);
        String kept = column.getOrDefault(small, small);
        if (small.length() == 1) {
          assertThat(SearchText.plain("a" + letter + "a"))
              .as("%04x", (int) c)
              .isEqualTo(" a" + kept + "a ");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kŕdeľ ďatľov a kôň, krdel datlov a kon",
    "flûte à bec Noël hôtel, flute a bec noel hotel",
    "șurub țeavă cârlig, surub teava carlig",
    "skrūve uzgrieznis ķēde, skruve uzgrieznis kede",
    "Bøyle og hjørnebeslag æ, boyle og hjornebeslag ae",
    "cıvata şarjlı vidalama, civata sarjli vidalama"
  })
  void names_are_found_by_plain_letters(String name, String typed) {
    assertThat(SearchText.plain(name)).isEqualTo(" " + typed + " ");
  }
}
