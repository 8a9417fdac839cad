package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ordering.TypedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of goods as people type and paste them. */
class RowTextTest {
  private static TypedRow row(String text) {
    List<TypedRow> rows = RowText.parse(text);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "K-1001 | K-1001 | '' | ''",
        "12x K-1001 | K-1001 | 12 | ''",
        "12 x K-1001 | K-1001 | 12 | ''",
        "12 × K-1001 | K-1001 | 12 | ''",
        "12×K-1001 | K-1001 | 12 | ''",
        "12*K-1001 | K-1001 | 12 | ''",
        "1,5x K-1001 | K-1001 | 1,5 | ''",
        "K-1001 12 | K-1001 | 12 | ''",
        "K-1001, 12 | K-1001 | 12 | ''",
        "K-1001   12 | K-1001 | 12 | ''",
        "K-1001 12 box | K-1001 | 12 | box",
        "K-1001 12 szt. | K-1001 | 12 | szt.",
        "12 K-1001 | K-1001 | 12 | ''",
        "ankr m10x145 30 | ankr m10x145 | 30 | ''",
        "ankr m10x145 | ankr m10x145 | '' | ''",
        "D933-M8X40 | D933-M8X40 | '' | ''",
        "4006381333931 | 4006381333931 | '' | ''",
        "4006381333931 12 | 4006381333931 | 12 | ''",
        "K-1001;12 | K-1001 | 12 | ''",
        "K-1001;12;XPK | K-1001 | 12 | XPK",
        "K-1001;Hammer 3;12;szt | K-1001 | 12 | szt",
        "12;K-1001 | K-1001 | 12 | ''",
        "4006381333931;12 | 4006381333931 | 12 | ''",
        "\"K-1001\";\"12\" | K-1001 | 12 | ''",
        "K-1001;many | K-1001 | many | ''",
        "K-1001; | K-1001 | '' | ''",
        "12x K-1001; | K-1001 | 12 | ''",
        ";12 | '' | 12 | ''",
        "hexagon bolt with nut | hexagon bolt with nut | '' | ''"
      })
  void a_row_is_read_as_it_is_meant(String text, String item, String quantity, String unit) {
    TypedRow row = row(text);
    assertThat(row.item()).isEqualTo(item);
    assertThat(row.quantity()).isEqualTo(quantity);
    assertThat(row.unit()).isEqualTo(unit);
    assertThat(row.heading()).isFalse();
  }

  @Test
  void cells_of_a_spreadsheet_are_parted_by_tabs() {
    assertThat(row("K-1001\t1 250\tbox").quantity()).isEqualTo("1 250");
    assertThat(row("K-1001\t\t12").quantity()).isEqualTo("12");
    assertThat(row("D 933; M8\t12").item()).isEqualTo("D 933; M8");
  }

  @Test
  void headings_say_which_column_is_what() {
    List<TypedRow> rows =
        RowText.parse("Menge\tBezeichnung\tArtikelnummer\tEinheit\n5\tBolt 8\tK-1\tStk\n\t\tK-2\t");
    assertThat(rows.get(0).heading()).isTrue();
    assertThat(rows.get(1).item() + " " + rows.get(1).quantity() + " " + rows.get(1).unit())
        .isEqualTo("K-1 5 Stk");
    assertThat(rows.get(2).item()).isEqualTo("K-2");
    assertThat(rows.get(2).quantity()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\t\n", "\r\n\r\n"})
  void blank_lines_are_no_rows(String text) {
    assertThat(RowText.parse(text)).isEmpty();
  }

  @Test
  void seventy_rows_are_seventy_rows_in_their_order() {
    String text =
        IntStream.rangeClosed(1, 70)
            .mapToObj(row -> "K-" + row + "\t" + row)
            .collect(Collectors.joining("\r\n"));
    List<TypedRow> rows = RowText.parse(text);
    assertThat(rows)
        .extracting(TypedRow::line)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 70).boxed().toList());
    assertThat(rows).extracting(TypedRow::item).contains("K-1", "K-70").hasSize(70);
  }

  /** Whatever is typed: each line with something in it is one row, and says its line's number. */
  @Test
  void no_line_is_lost_whatever_stands_in_it() {
    long seed = 20261128;
    Random random = new Random(seed);
    String letters = "Kx×*-.,; \t\"0123456789äżß/";
    for (int round = 0; round < 2_000; round++) {
      List<String> lines = new ArrayList<>();
      for (int line = random.nextInt(6); line >= 0; line--) {
        StringBuilder text = new StringBuilder();
        for (int at = random.nextInt(18); at > 0; at--) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        lines.add(text.toString());
      }
      List<Integer> filled =
          IntStream.rangeClosed(1, lines.size())
              .filter(line -> !lines.get(line - 1).isBlank())
              .boxed()
              .toList();
      List<TypedRow> rows = RowText.parse(String.join("\n", lines));
      assertThat(rows)
          .as("seed " + seed + " " + lines)
          .extracting(TypedRow::line)
          .isEqualTo(filled);
    }
  }

  /** A number with a quantity is read the same in each way of writing both. */
  @Test
  void each_way_of_writing_a_row_means_the_same() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      String item = "K" + (char) ('A' + random.nextInt(26)) + "-" + random.nextInt(100_000);
      String quantity = String.valueOf(1 + random.nextInt(9_999));
      for (String text :
          List.of(
              quantity + "x " + item,
              quantity + " × " + item,
              quantity + " " + item,
              item + " " + quantity,
              item + "\t" + quantity,
              item + ";" + quantity,
              item + ", " + quantity,
              item + " " + quantity + " szt")) {
        TypedRow row = row(text);
        assertThat(row.item()).as(text).isEqualTo(item);
        assertThat(row.quantity()).as(text).isEqualTo(quantity);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"szt., C62", "Stk, C62", "BOX, XBX", "karton, XCT", "xpk, XPK", "kg, KGM", "m², MTK"})
  void units_are_known_by_their_words(String word, String code) {
    assertThat(UnitWord.find(word).orElseThrow().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dozen of", "QQ", "12"})
  void other_words_are_no_units(String word) {
    assertThat(UnitWord.find(word)).isEmpty();
  }
}
