package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static app.kontor.banking.internal.match.Sample.parts;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.billing.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One payment of several documents: by their numbers, by their sum, by the split the payer states.
 */
class SeveralDocumentsTest {
  private static final String ACCOUNT = "PL61109010140000071219812874";
  private static final PayerHistory KNOWN = new PayerHistory(Map.of(ACCOUNT, Map.of(1L, 3)));
  private static final OpenItem A =
      item("FV/2026/11/00101", "100.10").issued(LocalDate.of(2026, 11, 3)).get();
  private static final OpenItem B =
      item("FV/2026/11/00102", "200.20").issued(LocalDate.of(2026, 11, 2)).get();
  private static final OpenItem C =
      item("FV/2026/11/00103", "400.45").issued(LocalDate.of(2026, 11, 1)).get();
  private static final OpenItem OF_ANOTHER =
      item("FV/2026/11/00104", "100.10").of(2, "Weber GmbH").get();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FV/2026/11/00101 FV/2026/11/00102",
        "FV 00101, 00102/11/2026",
        "FV 101,102/11/2026",
        "faktury 101 i 102/11/2026",
        "Rechnungen 101 und 102/11/2026",
        "invoices 101 and 102/11/2026",
        "FV/2026/11/00101-00102",
        "FV/2026/11/00|101, FV/2026/11/00102"
      })
  void two_named_documents_and_their_sum_are_booked(String text) {
    MatchResult result = match(credit("300.30").text(text).from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.AUTO);
    assertThat(parts(best(result)))
        .containsExactly("FV/2026/11/00101 100.10", "FV/2026/11/00102 200.20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "faktury od 101 do 103/11/2026",
        "Rechnungen 101 bis 103/11/2026",
        "FV 101-103/11/2026",
        "FV/2026/11/00101-00103"
      })
  void a_range_whose_sum_is_paid_pays_its_middle_as_well(String text) {
    MatchResult result = match(credit("700.75").text(text).from(ACCOUNT));

    assertThat(parts(best(result)))
        .containsExactly(
            "FV/2026/11/00101 100.10", "FV/2026/11/00102 200.20", "FV/2026/11/00103 400.45");
  }

  @Test
  void without_numbers_a_sum_of_a_known_payer_is_proposed_and_never_booked() {
    MatchResult result = match(credit("300.30").text("za towar").from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(parts(best(result)))
        .containsExactly("FV/2026/11/00101 100.10", "FV/2026/11/00102 200.20");
  }

  @Test
  void without_numbers_a_sum_of_an_unknown_payer_is_nothing() {
    MatchResult result = match(credit("300.30").text("za towar"));

    assertThat(result.decision()).isEqualTo(Decision.NONE);
    assertThat(result.proposals()).isEmpty();
  }

  @Test
  void a_named_document_and_another_that_makes_up_the_rest_are_proposed() {
    MatchResult result = match(credit("300.30").text("FV/2026/11/00101").from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(result.proposals())
        .extracting(Sample::parts)
        .contains(List.of("FV/2026/11/00101 100.10", "FV/2026/11/00102 200.20"));
  }

  @Test
  void a_named_document_and_two_others_that_make_up_the_rest_are_proposed() {
    MatchResult result = match(credit("700.75").text("FV/2026/11/00103").from(ACCOUNT));

    assertThat(result.proposals())
        .extracting(Sample::parts)
        .contains(
            List.of(
                "FV/2026/11/00101 100.10", "FV/2026/11/00102 200.20", "FV/2026/11/00103 400.45"));
  }

  @Test
  void a_part_of_two_named_documents_goes_to_the_oldest_first() {
    MatchResult result =
        match(credit("250.00").text("FV/2026/11/00101 FV/2026/11/00102").from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(result.proposals())
        .extracting(Sample::parts)
        .contains(List.of("FV/2026/11/00102 200.20", "FV/2026/11/00101 49.80"));
  }

  @Test
  void a_document_that_gets_nothing_is_no_part() {
    MatchResult result =
        match(credit("150.00").text("FV/2026/11/00101 FV/2026/11/00102").from(ACCOUNT));

    assertThat(result.proposals())
        .extracting(Sample::parts)
        .contains(List.of("FV/2026/11/00102 150.00"));
  }

  @Test
  void more_than_two_named_documents_is_proposed_with_the_rest_over() {
    MatchResult result =
        match(credit("310.30").text("FV/2026/11/00101 FV/2026/11/00102").from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(parts(best(result)))
        .containsExactlyInAnyOrder("FV/2026/11/00101 100.10", "FV/2026/11/00102 200.20");
    assertThat(best(result).evidence())
        .contains(Evidence.of(Evidence.Code.AMOUNT_OVER, -15, "PLN 10.00"));
  }

  @Test
  void charges_the_bank_states_make_a_sum_exact() {
    MatchResult result =
        match(
            credit("295.30")
                .charges("5.00", "PLN")
                .text("FV/2026/11/00101 FV/2026/11/00102")
                .from(ACCOUNT));

    assertThat(best(result).has(Evidence.Code.AMOUNT_LESS_CHARGES)).isTrue();
    assertThat(total(best(result))).isEqualTo("295.30");
  }

  @Test
  void documents_of_two_customers_are_never_one_proposal() {
    MatchResult result =
        match(credit("200.20").text("FV/2026/11/00101 FV/2026/11/00104").from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    for (Proposal proposal : result.proposals()) {
      assertThat(proposal.parts())
          .extracting(part -> part.item().partnerId())
          .containsOnly(proposal.partnerId());
    }
  }

  @Test
  void a_named_document_left_out_of_the_sum_keeps_it_from_being_booked() {
    MatchResult result =
        match(
            credit("300.30")
                .text("FV/2026/11/00101 FV/2026/11/00102 FV/2026/11/00103")
                .from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(parts(best(result)))
        .containsExactly("FV/2026/11/00101 100.10", "FV/2026/11/00102 200.20");
  }

  @Test
  void two_sets_of_the_same_sum_are_both_proposed_and_weigh_less() {
    List<OpenItem> items = new ArrayList<>(List.of(A, B));
    items.add(item("FV/2026/11/00105", "150.15").get());
    items.add(item("FV/2026/11/00106", "150.15").get());
    MatchResult result =
        new Matcher(items, List.of(), KNOWN)
            .match(List.of(credit("300.30").text("za towar").from(ACCOUNT).get()))
            .get(0);

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(result.proposals())
        .extracting(Sample::parts)
        .contains(
            List.of("FV/2026/11/00101 100.10", "FV/2026/11/00102 200.20"),
            List.of("FV/2026/11/00105 150.15", "FV/2026/11/00106 150.15"));
    assertThat(result.proposals())
        .allSatisfy(
            one ->
                assertThat(one.evidence())
                    .contains(Evidence.of(Evidence.Code.AMOUNT_SUM, 10, "2")));
  }

  @ParameterizedTest
  @CsvSource({"2, 25", "3, 20", "4, 15", "6, 5", "7, 0", "8, 0"})
  void the_more_documents_a_sum_needs_the_less_it_says(int count, int weight) {
    List<OpenItem> items = new ArrayList<>();
    long cents = 0;
    for (int i = 0; i < count; i++) {
      long open = 1001L << i;
      cents += open;
      String amount = java.math.BigDecimal.valueOf(open, 2).toPlainString();
      items.add(item("FV/2026/11/00%d".formatted(201 + i), amount).get());
    }
    String sum = java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    MatchResult result =
        new Matcher(items, List.of(), KNOWN)
            .match(List.of(credit(sum).text("za towar").from(ACCOUNT).get()))
            .get(0);

    assertThat(best(result).parts()).hasSize(count);
    assertThat(best(result).evidence())
        .contains(Evidence.of(Evidence.Code.AMOUNT_SUM, weight, String.valueOf(count)));
  }

  @Test
  void a_split_the_payer_states_is_followed_to_the_minor_unit() {
    MatchResult result =
        match(
            credit("150.00")
                .document("FV/2026/11/00101", "99.99")
                .document("FV/2026/11/00102", "50.01")
                .from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.AUTO);
    assertThat(parts(best(result)))
        .containsExactly("FV/2026/11/00101 99.99", "FV/2026/11/00102 50.01");
  }

  @Test
  void amounts_stated_for_one_document_are_one_part() {
    MatchResult result =
        match(
            credit("90.00")
                .document("FV/2026/11/00101", "40.00")
                .document("fv 2026 11 00101", "50.00")
                .from(ACCOUNT));

    assertThat(best(result).has(Evidence.Code.SPLIT_STATED)).isTrue();
    assertThat(parts(best(result))).containsExactly("FV/2026/11/00101 90.00");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          150.00, FV/2026/11/00101, 99.99,  FV/2026/11/00102, 50.00
          150.00, FV/2026/11/00101, 99.99,  FV/2026/11/00102, 50.02
          150.00, FV/2026/11/00101, 99.99,  FV/2026/11/00102, -
          150.00, FV/2026/11/00101, 99.99,  FV/2026/11/00999, 50.01
          150.00, FV/2026/11/00101, 99.99,  FV/2026/11/00104, 50.01
          300.31, FV/2026/11/00101, 100.11, FV/2026/11/00102, 200.20
          150.00, FV/2026/11/00101, 200.00, FV/2026/11/00102, -50.00
          150.00, FV/2026/11/00102, 150.00, FV/2026/11/00101, 0.00
          150.00, FV/2026/11/00101, 100.00, FV/2026/11/00101, 50.00
          200.00, FV/2026/11/00101, 100.00, FV/2026/11/00101, 100.00
          """)
  void a_split_that_does_not_add_up_or_asks_too_much_is_not_followed(
      String amount, String one, String first, String other, @Nullable String second) {
    MatchResult result =
        match(credit(amount).document(one, first).document(other, second).from(ACCOUNT));

    assertThat(result.proposals()).noneMatch(proposal -> proposal.has(Evidence.Code.SPLIT_STATED));
    assertThat(result.decision()).isNotEqualTo(Decision.AUTO);
  }

  private static MatchResult match(Sample.Credit credit) {
    return new Matcher(List.of(A, B, C, OF_ANOTHER), List.of(), KNOWN)
        .match(List.of(credit.get()))
        .get(0);
  }

  private static Proposal best(MatchResult result) {
    return result.best().orElseThrow();
  }

  private static String total(Proposal proposal) {
    return proposal.parts().stream()
        .map(part -> part.amount().amount())
        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
        .toPlainString();
  }
}
