package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.credit;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.CreditorReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers of paid documents a text may mean, spelled out from examples. */
class NumberShapesTest {
  private static final NumberShapes MONTHLY = new NumberShapes(List.of("FV/2026/11/00042"));
  private static final NumberShapes YEARLY = new NumberShapes(List.of("ZA/2026/001017"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FV/2026/09/00751         | FV/2026/09/00751
          faktura 751/09/2026      | FV/2026/09/00751
          faktura 751/9/2026       | FV/2026/09/00751
          faktura 751/09/26        | FV/2026/09/00751
          rechnung 2025-12-00007   | FV/2025/12/00007
          faktura 7/09/2026        | FV/2026/09/00007
          faktura 7                | FV/2026/11/00007
          20260900751              | FV/2026/09/00751
          faktura 0/11/2026        | FV/2026/11/00000
          """)
  void year_month_and_sequence_are_filled_in_as_written(String text, String number) {
    assertThat(MONTHLY.candidates(credit("1.00").text(text).get())).contains(number);
  }

  @Test
  void what_is_said_leaves_no_choice() {
    assertThat(MONTHLY.candidates(credit("1.00").text("faktura 751/09/2026").get()))
        .containsExactly("FV/2026/09/00751");
    assertThat(YEARLY.candidates(credit("1.00").text("order 1146/2025").get()))
        .containsExactly("ZA/2025/001146");
  }

  @Test
  void the_month_of_a_long_number_may_be_any_but_of_a_short_one_is_the_examples() {
    assertThat(MONTHLY.candidates(credit("1.00").text("faktura 751").get()))
        .hasSize(12)
        .contains("FV/2026/01/00751", "FV/2026/12/00751");
    assertThat(MONTHLY.candidates(credit("1.00").text("faktura 75").get()))
        .containsExactly("FV/2026/11/00075");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "za towar",
        "faktura 123456",
        "WZ 751/09/2026",
        "Lieferschein 751",
        "20.11.2026",
        "NIP 5260001246"
      })
  void nothing_is_spelled_out_of_a_number_too_long_or_not_ours(String text) {
    assertThat(MONTHLY.candidates(credit("1.00").text(text).get())).isEmpty();
  }

  @Test
  void each_number_of_a_list_is_spelled_out() {
    assertThat(MONTHLY.candidates(credit("1.00").text("FV 12, 13 i 14/09/2026").get()))
        .contains("FV/2026/09/00012", "FV/2026/09/00013", "FV/2026/09/00014");
  }

  @Test
  void a_number_that_the_bank_cut_is_spelled_out_whole() {
    assertThat(MONTHLY.candidates(credit("1.00").text("FV/2026/09/007|51").get()))
        .contains("FV/2026/09/00751");
  }

  @Test
  void a_payment_reference_is_its_document() {
    String reference = CreditorReference.ofDocument("FV/2026/09/00751").printed();

    assertThat(MONTHLY.candidates(credit("1.00").text("ref. " + reference).get()))
        .contains("FV/2026/09/00751");
  }

  @Test
  void shapes_are_learned_once_each() {
    NumberShapes both =
        new NumberShapes(
            List.of(
                "FV/2026/11/00042", "FV/2026/11/00043", "PF/2026/11/00001", "FV/2025/01/00009"));

    assertThat(both.candidates(credit("1.00").text("nr 751/09/2026").get()))
        .containsExactly("FV/2026/09/00751", "PF/2026/09/00751");
  }

  @Test
  void letters_stand_where_the_example_has_them() {
    NumberShapes shapes = new NumberShapes(List.of("00017/A/2026", "2026-1017", "K1-55/B"));

    assertThat(shapes.candidates(credit("1.00").text("2026-1018").get())).contains("2026-1018");
    assertThat(shapes.candidates(credit("1.00").text("nr 56").get())).contains("K1-56/B");
  }

  @Test
  void the_counter_of_a_number_that_ends_with_its_year_is_its_first_group() {
    NumberShapes shapes = new NumberShapes(List.of("00042/11/2026"));

    assertThat(shapes.candidates(credit("1.00").text("faktura 142/10/2025").get()))
        .containsExactly("00142/10/2025");
    assertThat(shapes.candidates(credit("1.00").text("faktura 7").get()))
        .containsExactly("00007/11/2026");
  }

  /** Counters of the pattern {@code {n}} have no zeros before them and grow as they like. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PF/2026/11/9   | faktura 12/11/2026   | PF/2026/11/12
          PF/2026/11/9   | faktura 1204/11/2026 | PF/2026/11/1204
          PF/2026/11/9   | PF/2026/11/7         | PF/2026/11/7
          PF/2026/11/123 | faktura 7/11/2026    | PF/2026/11/7
          PF/2026/11/123 | faktura 7/11/2026    | PF/2026/11/007
          PF/2026/11/123 | 2026107              | PF/2026/10/7
          PF/2026/11/9   | 2026101204           | PF/2026/10/1204
          2026-1017      | order 20268          | 2026-8
          2026-1017      | order 2026-10171     | 2026-10171
          9/2026         | faktura 142/2025     | 142/2025
          9/2026         | 1422025              | 142/2025
          K1-55/B        | nr 1017              | K1-1017/B
          """)
  void a_counter_without_zeros_before_it_has_any_length(
      String example, String text, String number) {
    assertThat(new NumberShapes(List.of(example)).candidates(credit("1.00").text(text).get()))
        .contains(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PF/2026/11/00123 | faktura 7/11/2026       | PF/2026/11/7
          PF/2026/11/00123 | faktura 123456/11/2026  | PF/2026/11/123456
          PF/2026/11/9     | faktura 12345678/11/2026| PF/2026/11/12345678
          PF/2026/11/9     | 2026130                 | PF/2026/13/0
          PF/2026/11/9     | 19991105                | PF/1999/11/05
          """)
  void zeros_in_the_example_say_how_wide_counters_are(String example, String text, String number) {
    assertThat(new NumberShapes(List.of(example)).candidates(credit("1.00").text(text).get()))
        .doesNotContain(number);
  }

  /** Whatever the pattern, a document whose number is written in full is spelled out. */
  @Test
  void a_number_in_full_is_always_among_those_it_may_mean() {
    Random random = new Random(20261127);
    for (int round = 0; round < 500; round++) {
      String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
      String example = numbered(pattern, random);
      String meant = numbered(pattern, random);
      assertThat(
              new NumberShapes(List.of(example))
                  .candidates(credit("1.00").text("faktura " + meant).get()))
          .as("%d: %s after %s", round, meant, example)
          .contains(meant);
    }
  }

  private static final List<String> PATTERNS =
      List.of("FV/%1$d/%2$02d/%3$05d", "FV/%1$d/%2$02d/%3$d", "ZA-%1$d-%3$d", "%3$d/%2$02d/%1$d");

  private static String numbered(String pattern, Random random) {
    return pattern.formatted(
        2024 + random.nextInt(3), 1 + random.nextInt(12), 100 + random.nextInt(9_000));
  }

  @Test
  void no_examples_spell_out_nothing() {
    NumberShapes none = new NumberShapes(List.of());

    assertThat(none.candidates(credit("1.00").text("FV/2026/09/00751").get())).isEmpty();
    assertThat(
            new NumberShapes(List.of("without digits"))
                .candidates(credit("1.00").text("FV/2026/09/00751").get()))
        .isEmpty();
  }

  @Test
  void a_text_full_of_numbers_is_not_spelled_out_without_end() {
    StringBuilder text = new StringBuilder("FV 2026");
    for (int i = 100; i < 180; i++) {
      text.append(", ").append(i);
    }

    Set<String> found = MONTHLY.candidates(credit("1.00").text(text.toString()).get());

    assertThat(found).hasSizeBetween(48, 72);
  }

  @Test
  void no_more_than_twenty_shapes_are_learned() {
    List<String> many = new ArrayList<>();
    for (char c = 'A'; c <= 'Z'; c++) {
      many.add(c + "/2026/00001");
    }

    assertThat(new NumberShapes(many).candidates(credit("1.00").text("nr 7/2026").get()))
        .hasSize(20)
        .contains("A/2026/00007")
        .doesNotContain("Z/2026/00007");
  }
}
