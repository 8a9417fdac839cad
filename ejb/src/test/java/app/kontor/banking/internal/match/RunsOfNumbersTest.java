package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.NumberParts.Kind;
import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Prefix;
import app.kontor.banking.internal.match.RemittanceText.Role;
import app.kontor.banking.internal.match.RemittanceText.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How a folded text falls into runs of numbers. A run is written as its kind ({@code +} our own
 * prefix, {@code !} a strange one) and its written numbers: {@code y} year, {@code m} month, {@code
 * ~} implied by a range.
 */
class RunsOfNumbersTest {
  private static final ReferenceWords OURS =
      new ReferenceWords(Map.of("ZA", Kind.ORDER, "PF", Kind.PRO_FORMA, "FV", Kind.INVOICE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FV/2026/11/00042           | INVOICE+ 2026y/11m/00042
          PF/2026/11/00042           | PRO_FORMA+ 2026y/11m/00042
          ZA/2026/001017             | ORDER+ 2026y/001017
          FV 2026-11-00042           | INVOICE 2026y/11m/00042
          FV 2026 11 00042           | INVOICE 2026y/11m/00042
          FV_2026_11_00042           | INVOICE+ 2026y/11m/00042
          FV.2026.11.00042           | INVOICE+ 2026y/11m/00042
          FV\\2026\\11\\00042        | INVOICE+ 2026y/11m/00042
          FV 2026 / 11 / 00042       | INVOICE 2026y/11m/00042
          FAKTURA NR 42/11/2026      | INVOICE 42/11m/2026y
          FAKTURA NUMER 42/11/26     | INVOICE 42/11m/26y
          RECHNUNG NR. 42/2026       | INVOICE 42/2026y
          RECHNUNG 142/26            | INVOICE 142/26y
          RACUN ST. 42-2026          | INVOICE 42/2026y
          INVOICE NO 11/00042        | INVOICE 11m/00042
          PRO FORMA 42/11            | PRO_FORMA 42/11m
          PREDRACUN STEV. 42         | PRO_FORMA 42
          BESTELLUNG 1017            | ORDER 1017
          NAROCILO 1017              | ORDER 1017
          ZAMOWIENIE 1017            | ORDER 1017
          2026/11/00042              | - 2026y/11m/00042
          00042/11/2026              | - 00042/11m/2026y
          42                         | - 42
          FV42                       | INVOICE+ 42
          """)
  void a_number_is_read_with_its_word_its_year_and_its_month(String text, String runs) {
    assertThat(read(text)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FV 42, 43                  | INVOICE 42 43
          FV 42 I 43                 | INVOICE 42 43
          FV 42 ORAZ 43              | INVOICE 42 43
          RECHNUNGEN 42 UND 43       | INVOICE 42 43
          INVOICES 42 AND 43         | INVOICE 42 43
          RACUNA 42 IN 43            | INVOICE 42 43
          FV 42 + 43                 | INVOICE 42 43
          FV 42 & 43                 | INVOICE 42 43
          FV 12, 13 I 14/2026        | INVOICE 12 13 14/2026y
          FV 12,13 I 14/2026         | INVOICE 12 13 14/2026y
          FV 12,13,14/2026           | INVOICE 12 13 14/2026y
          FV 12,13/2026              | INVOICE 12 13/2026y
          FV 101,102 UND 103         | INVOICE 101 102 103
          FV/2026/11/42,FV/2026/11/43| INVOICE+ 2026y/11m/42 2026y/11m/43
          FV 2026/11/42 2026/11/43   | INVOICE 2026y/11m/42 2026y/11m/43
          FV 1 PF 2                  | INVOICE 1 ; PRO_FORMA 2
          FV 1 I PF 2                | INVOICE 1 ; PRO_FORMA 2
          FV 1 FV 2                  | INVOICE 1 2
          42 43                      | - 42/43
          """)
  void a_list_shares_the_word_before_it_until_another_word_comes(String text, String runs) {
    assertThat(read(text)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FV 101-104                 | INVOICE 101/102~/103~/104
          FV 101 - 104               | INVOICE 101/102~/103~/104
          FV 101 DO 104              | INVOICE 101 102~/103~/104
          RECHNUNG 101 BIS 104       | INVOICE 101 102~/103~/104
          FV 101 I 104               | INVOICE 101 104
          FV 00042-00044             | INVOICE 00042/43~/00044
          FV/2026/11/00042-00044     | INVOICE+ 2026y/11m/00042/43~/00044
          PF 10-12/2026              | PRO_FORMA 10/11~/12/2026y
          FV 101-102                 | INVOICE 101/102
          FV 104-101                 | INVOICE 104/101
          FV 101-121                 | INVOICE 101/102~/103~/104~/105~/106~/107~/108~/109~/110~/111~/112~/113~/114~/115~/116~/117~/118~/119~/120~/121
          FV 101-122                 | INVOICE 101/122
          FV 99-104                  | INVOICE 99/104
          FV 2026-2030               | INVOICE 2026y/2030
          PF 1234567890-1234567893   | PRO_FORMA 1234567890/1234567893
          """)
  void a_range_of_up_to_twenty_implies_the_numbers_between(String text, String runs) {
    assertThat(read(text)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PF-26-11-14                | PRO_FORMA+ 26y/11m/14
          PF 05-11-26                | PRO_FORMA 05/11m/26y
          PF 8-11-26                 | PRO_FORMA 8/11m/26y
          FV-2026-11-12              | INVOICE+ 2026y/11m/12
          """)
  void a_month_or_a_year_begins_and_ends_no_range(String text, String runs) {
    assertThat(read(text)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Z DNIA 20/11/2026          |
          VOM 20/11/26               |
          20/11/2026                 |
          20-11-26                   |
          05-11-26                   |
          ZA TOWAR Z DNIA 05-11-26   |
          DATED 2026/11/20           |
          20261120                   |
          20112026                   |
          VOM 201126                 |
          DUE 11/2026                |
          29/02/2028                 |
          """)
  void a_day_that_there_is_is_no_number(String text, @Nullable String runs) {
    assertThat(read(text)).isEqualTo(runs == null ? "" : runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31/11/2026                 | - 31/11m/2026y
          29/02/2027                 | - 29/02m/2027y
          20/13/2026                 | - 20/13/2026y
          FV 20/11/2026              | INVOICE 20/11m/2026y
          FV 20112026                | INVOICE 20112026
          201126                     | - 201126
          20112014                   | - 20112014
          00000000                   | - 00000000
          """)
  void a_day_that_there_is_not_or_that_is_called_a_document_is_a_number(String text, String runs) {
    assertThat(read(text)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WZ/2026/11/00042           | OTHER 2026y/11m/00042
          LIEFERSCHEIN 42            | OTHER 42
          DOBAVNICA 42               | OTHER 42
          DELIVERY 42                | OTHER 42
          KDNR 42                    | OTHER 42
          NASZE ZAMOWIENIE 42        | OTHER 42
          UNSERE BESTELLUNG 42       | OTHER 42
          OUR ORDER NO 42            | OTHER 42
          NASE NAROCILO 42           | OTHER 42
          UNSER BELEG 42             | OTHER 42
          PO 42                      | OTHER 42
          UMOWA 42                   | OTHER 42
          UNSERE BESTELLUNG 42, FV 7 | OTHER 42 ; INVOICE 7
          XY/2026/11/00042           | -! 2026y/11m/00042
          ABC42                      | -! 42
          """)
  void what_is_somebody_elses_is_told_by_its_word_or_its_letters(String text, String runs) {
    assertThat(read(text)).isEqualTo(runs);
  }

  @Test
  void our_own_order_prefix_beats_the_payers_own() {
    assertThat(read("NASZE ZAMOWIENIE ZA/2026/001017")).isEqualTo("ORDER+ 2026y/001017");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ZA 5 SZTUK                 | - 5
          ZA5                        | ORDER+ 5
          ZA TOWAR 42                | - 42
          FV TOWAR 42                | - 42
          FV ZA 42                   | INVOICE 42
          42 FV                      | - 42
          FV                         |
          """)
  void a_word_between_takes_the_meaning_away_and_za_alone_is_for(
      String text, @Nullable String runs) {
    assertThat(read(text)).isEqualTo(runs == null ? "" : runs);
  }

  @Test
  void a_semicolon_ends_a_list_and_its_period_but_not_its_word() {
    assertThat(read("FV 42; 43/2026")).isEqualTo("INVOICE 42 ; INVOICE 43/2026y");
  }

  @Test
  void each_number_knows_its_place_in_the_text() {
    String text = "FAKTURA FV/2026/11/00042 I 00043";
    for (Run run : RemittanceText.runs(text, OURS)) {
      for (Number number : run.numbers()) {
        assertThat(text.substring(number.start(), number.end())).isEqualTo(number.digits());
      }
    }
  }

  @Test
  void an_implied_number_has_no_place_and_overlaps_nothing() {
    List<Number> implied =
        RemittanceText.runs("FV 101-103", OURS).get(0).numbers().stream()
            .filter(Number::ranged)
            .toList();
    assertThat(implied).extracting(Number::start).containsExactly(-1);
    assertThat(implied.get(0).overlaps(0, 100)).isFalse();
  }

  @Test
  void a_run_keeps_what_was_written_for_people() {
    assertThat(RemittanceText.runs("PF 2026-11-00042", OURS).get(0).written())
        .isEqualTo("2026-11-00042");
    assertThat(RemittanceText.runs("FV 42, 43 /2026", OURS).get(0).written())
        .startsWith("42")
        .endsWith("2026");
  }

  private static String read(String text) {
    return RemittanceText.runs(text, OURS).stream()
        .map(RunsOfNumbersTest::written)
        .collect(Collectors.joining(" ; "));
  }

  private static String written(Run run) {
    String kind = run.kind().map(Kind::name).orElse("-");
    String sign = run.prefix() == Prefix.OWN ? "+" : run.prefix() == Prefix.STRANGE ? "!" : "";
    StringBuilder text = new StringBuilder(kind).append(sign);
    int chain = -1;
    for (Number number : run.numbers()) {
      text.append(number.chain() == chain ? "/" : " ").append(number.digits());
      text.append(number.ranged() ? "~" : "");
      text.append(number.role() == Role.YEAR ? "y" : number.role() == Role.MONTH ? "m" : "");
      chain = number.chain();
    }
    return text.toString();
  }
}
