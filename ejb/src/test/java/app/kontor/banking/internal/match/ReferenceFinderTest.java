package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.OpenItem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How strongly a text names each document. */
class ReferenceFinderTest {
  private static final OpenItem PF =
      item("PF/2026/11/00042", "1.10").order("ZA/2026/001017").buyerReference("BR-7781/A").get();
  private static final OpenItem LONG = item("PF/2026/11/04711", "1.20").get();
  private static final OpenItem FV = item("FV/2026/10/00815", "2.20").get();
  private static final OpenItem CONTINUOUS = item("FS-2026-90210", "3.30").get();

  private final ReferenceFinder finder =
      new ReferenceFinder(new NumberIndex(List.of(PF, LONG, FV, CONTINUOUS)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PF/2026/11/00042          | 95
          pf 2026-11-42             | 95
          proforma 42/11/2026       | 95
          proforma 42/11/26         | 95
          ZA/2026/001017            | 95
          Bestellung 1017/2026      | 95
          2026/11/00042             | 85
          42/11/2026                | 85
          20261100042               | 95
          261100042                 | 95
          proforma 00042            | 75
          zamówienie 1017           | 75
          proforma 42/2026          | 50
          proforma 42               | 50
          00042                     | 50
          1017                      | 50
          42                        | 15
          042                       | 15
          42/2026                   | 15
          """)
  void the_more_of_a_number_is_written_the_more_it_weighs(String text, int weight) {
    assertThat(weights(credit("9.99").text(text))).containsEntry("PF/2026/11/00042", weight);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PF/2025/11/00042",
        "PF/2026/10/00042",
        "42/10/2026",
        "42/11/25",
        "proforma 42/2025",
        "proforma 000042",
        "2026",
        "proforma 4",
        "20251100042",
        "za towar",
        ""
      })
  void a_number_of_another_period_or_of_more_noughts_is_not_ours(String text) {
    assertThat(weights(credit("9.99").text(text))).doesNotContainKey("PF/2026/11/00042");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WZ/2026/11/00042
          Lieferschein 42/11/2026
          nasze zamówienie 1017/2026
          unsere Bestellung 1017
          KdNr 00042
          PO 1017
          """)
  void a_number_that_is_said_to_be_somebody_elses_names_nothing(String text) {
    assertThat(weights(credit("9.99").text(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FV/2026/11/00042     | 65 | NUMBER_OF_OTHER_KIND
          XY/2026/11/00042     | 55 | NUMBER_OF_OTHER_KIND
          faktura 42/11/2026   | 65 | NUMBER_LIKE
          faktura 00042        | 45 | NUMBER_LIKE
          faktura 42           | 20 | NUMBER_LIKE
          zamówienie 42/11/2026| 65 | NUMBER_LIKE
          """)
  void called_another_kind_of_document_it_weighs_less(String text, int weight, Evidence.Code code) {
    Evidence evidence = found(credit("9.99").text(text)).evidenceOf(PF);

    assertThat(evidence.weight()).isEqualTo(weight);
    assertThat(evidence.code()).isEqualTo(code);
  }

  @Test
  void evidence_tells_our_number_and_what_was_written() {
    assertThat(found(credit("9.99").text("zapłata proforma 42/11/2026")).evidenceOf(PF))
        .isEqualTo(Evidence.of(Evidence.Code.NUMBER, 95, "PF/2026/11/00042", "42/11/2026"));
    assertThat(found(credit("9.99").text("zamówienie 1017")).evidenceOf(PF).arguments())
        .containsExactly("ZA/2026/001017", "1017");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FS-2026-90210 | 95
          fs 90210      | 75
          90210/2026    | 85
          90210         | 50
          """)
  void a_number_without_a_month_is_named_in_full_by_its_year(String text, int weight) {
    assertThat(weights(credit("9.99").text(text))).containsEntry("FS-2026-90210", weight);
  }

  @Test
  void a_payment_reference_outweighs_everything() {
    String reference = PF.paymentReference();

    assertThat(weights(credit("9.99").text("ref " + reference)))
        .containsEntry("PF/2026/11/00042", 140);
    assertThat(
            weights(
                credit("9.99")
                    .text("ref " + reference.substring(0, 9) + "|" + reference.substring(9))))
        .containsEntry("PF/2026/11/00042", 140);
    assertThat(weights(credit("9.99").reference(reference))).containsEntry("PF/2026/11/00042", 140);
    assertThat(weights(credit("9.99").reference(reference.toLowerCase(java.util.Locale.ROOT))))
        .containsEntry("PF/2026/11/00042", 140);
    assertThat(weights(credit("9.99").endToEnd(reference))).containsEntry("PF/2026/11/00042", 140);
  }

  @Test
  void a_payment_reference_with_a_wrong_check_digit_is_none() {
    String wrong = PF.paymentReference().replaceFirst("^RF\\d\\d", "RF00");

    assertThat(found(credit("9.99").text(wrong)).evidence().values())
        .extracting(Evidence::code)
        .doesNotContain(Evidence.Code.PAYMENT_REFERENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PF/2026/11/00042", "pf 2026 11 00042", "ZA/2026/001017", "BR-7781/A", "br7781a"})
  void a_number_in_a_structured_field_is_as_good_as_stated(String number) {
    assertThat(weights(credit("9.99").document(number, null)))
        .containsEntry("PF/2026/11/00042", 120);
    assertThat(weights(credit("9.99").reference(number))).containsEntry("PF/2026/11/00042", 120);
  }

  @Test
  void a_structured_number_in_other_words_is_read_like_a_text() {
    assertThat(weights(credit("9.99").document("proforma 42/11/2026", null)))
        .containsEntry("PF/2026/11/00042", 95);
    assertThat(weights(credit("9.99").document("7781", null))).isEmpty();
  }

  @Test
  void the_senders_own_reference_is_read_as_well() {
    assertThat(weights(credit("9.99").endToEnd("PF/2026/11/00042")))
        .containsEntry("PF/2026/11/00042", 95);
    assertThat(weights(credit("9.99").endToEnd("NOTPROVIDED"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PF/2O26/11/OOO42   | 80
          PF 2026 II OOO42   | 60
          proforma OO042     | 60
          ZA/2O26/OOI0I7     | 80
          """)
  void letters_meant_as_digits_weigh_a_little_less(String text, int weight) {
    Map<String, Integer> found = weights(credit("9.99").text(text));

    assertThat(found).containsEntry("PF/2026/11/00042", weight);
  }

  @Test
  void what_is_only_implied_by_a_range_weighs_less_than_its_ends() {
    OpenItem one = item("FV/2026/11/00101", "1.00").get();
    OpenItem two = item("FV/2026/11/00102", "1.00").get();
    OpenItem three = item("FV/2026/11/00103", "1.00").get();
    ReferenceFinder own = new ReferenceFinder(new NumberIndex(List.of(one, two, three)));

    Named found = own.find(credit("9.99").text("FV 2026/11/00101-00103").get());

    assertThat(found.weightOf(one)).isEqualTo(95);
    assertThat(found.weightOf(two)).isEqualTo(75);
    assertThat(found.weightOf(three)).isEqualTo(95);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proforma 04712",
        "proforma 04771",
        "proforma 0471",
        "proforma 047111",
        "proforma 07411",
        "04715/11/2026"
      })
  void a_digit_wrong_missing_added_or_swapped_is_similar(String text) {
    Named found = found(credit("9.99").text(text));

    assertThat(found.weightOf(LONG)).isEqualTo(25);
    assertThat(found.evidenceOf(LONG).code()).isEqualTo(Evidence.Code.NUMBER_SIMILAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proforma 04793", "proforma 471", "04712/10/2026", "04712/11/2025", "WZ 04712"})
  void two_slips_three_digits_or_another_period_are_not_similar(String text) {
    assertThat(weights(credit("9.99").text(text))).doesNotContainKey("PF/2026/11/04711");
  }

  @Test
  void no_slip_is_supposed_where_something_is_named_well() {
    assertThat(weights(credit("9.99").text("PF/2026/11/00042 i 04712")))
        .containsOnlyKeys("PF/2026/11/00042");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FV/2026/09/00001          | true
          faktura 77                | true
          00099/11/2026             | true
          proforma 00042            | false
          PF/2026/11/00042 FV 77    | true
          77                        | false
          Lieferschein 77           | false
          za towar                  | false
          PF/2025/11/00042          | true
          """)
  void a_document_that_nobody_knows_is_noticed(String text, boolean unknown) {
    assertThat(finder.namesUnknown(credit("9.99").text(text).get())).isEqualTo(unknown);
  }

  @Test
  void a_list_of_numbers_names_each_of_them() {
    assertThat(weights(credit("9.99").text("PF 42, 4711/11/2026")))
        .containsOnly(Map.entry("PF/2026/11/00042", 95), Map.entry("PF/2026/11/04711", 95));
    assertThat(weights(credit("9.99").text("PF 42,04711/11/2026")))
        .containsOnlyKeys("PF/2026/11/00042", "PF/2026/11/04711");
    assertThat(weights(credit("9.99").text("PF/2026/11/00042 FV/2026/10/00815")))
        .containsOnly(Map.entry("PF/2026/11/00042", 95), Map.entry("FV/2026/10/00815", 95));
  }

  @Test
  void wherever_the_bank_cuts_it_a_full_number_stays_one() {
    String text = "zapłata FV/2026/10/00815 dziękuję";
    for (int at = 1; at < text.length(); at++) {
      String cut = text.substring(0, at) + "|" + text.substring(at);
      assertThat(weights(credit("9.99").text(cut)))
          .as(cut)
          .containsOnly(Map.entry("FV/2026/10/00815", 95));
    }
  }

  private Named found(Sample.Credit credit) {
    return finder.find(credit.get());
  }

  private Map<String, Integer> weights(Sample.Credit credit) {
    Map<String, Integer> weights = new TreeMap<>();
    found(credit)
        .evidence()
        .forEach((item, seen) -> weights.put(item.documentNumber().value(), seen.weight()));
    return weights;
  }
}
