package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.MatchResult.Decision.AUTO;
import static app.kontor.banking.internal.match.MatchResult.Decision.NONE;
import static app.kontor.banking.internal.match.MatchResult.Decision.PROPOSE;
import static app.kontor.banking.internal.match.Sample.codes;
import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.billing.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a payment is booked without a person, proposed, or left alone. */
class DecisionTest {
  private static final String NUMBER = "FV/2026/11/00042";
  private static final String ACCOUNT = "PL61109010140000071219812874";
  private static final String OTHERS = "PL27114020040000300201355387";
  private static final PayerHistory KNOWN =
      new PayerHistory(
          Map.of(ACCOUNT, Map.of(1L, 3), OTHERS, Map.of(2L, 3), "IPH1", Map.of(1L, 1)));
  private static final OpenItem ITEM =
      item(NUMBER, "1230.55").vatId("PL5260001246").order("ZA/2026/001017").get();
  private static final OpenItem SMALL = item("FV/2026/11/00043", "7.70").get();
  private static final OpenItem OF_ANOTHER =
      item("FV/2026/11/00044", "55.55").of(2, "Weber GmbH").vatId("DE123456789").get();

  /** Two independent kinds of evidence, or one proposal at most. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          number and amount            | FV/2026/11/00042    | -       | -       | AUTO
          order and amount             | ZA/2026/001017      | -       | -       | AUTO
          account and amount           | za towar            | ACCOUNT | -       | AUTO
          name and amount              | za towar            | -       | Stalmet | PROPOSE
          tax number and amount        | NIP 5260001246      | -       | -       | AUTO
          virtual account and amount   | za towar            | VIRTUAL | -       | AUTO
          everything                   | FV/2026/11/00042    | ACCOUNT | Stalmet | AUTO
          amount alone                 | za towar            | -       | -       | PROPOSE
          amount and short number      | 42                  | -       | -       | PROPOSE
          account of another           | FV/2026/11/00042    | OTHERS  | -       | PROPOSE
          tax number of another        | FV/2026/11/00042 UST-ID DE123456789 | - | - | PROPOSE
          an unknown document          | faktura 99/10/2026  | ACCOUNT | -       | PROPOSE
          another one named in full    | FV/2026/11/00043    | ACCOUNT | -       | PROPOSE
          """)
  void the_exact_amount_is_booked_on_two_kinds_of_evidence(
      String rule, String text, @Nullable String from, @Nullable String name, Decision decision) {
    Sample.Credit credit = credit("1230.55").text(text);
    if ("ACCOUNT".equals(from)) {
      credit.from(ACCOUNT);
    } else if ("OTHERS".equals(from)) {
      credit.from(OTHERS);
    } else if ("VIRTUAL".equals(from)) {
      credit.over("IPH1");
    }
    credit.by(name == null ? "" : name);

    assertThat(match(credit).decision()).as(rule).isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({
    "1230.55, AUTO",
    "1230.54, PROPOSE",
    "1230.56, PROPOSE",
    "600.00, PROPOSE",
    "5000.00, PROPOSE",
    "0.01, PROPOSE"
  })
  void a_full_number_of_a_known_payer_is_booked_only_to_the_minor_unit(
      String amount, Decision decision) {
    MatchResult result = match(credit(amount).text(NUMBER).from(ACCOUNT).by("Stalmet"));

    assertThat(result.decision()).isEqualTo(decision);
    assertThat(result.best().orElseThrow().parts().get(0).item()).isEqualTo(ITEM);
  }

  @ParameterizedTest
  @CsvSource({"EUR, 970.07", "JPY, 97007", "KWD, 970.071", "CZK, 24500.50", "HUF, 97007.01"})
  void other_currencies_are_booked_like_the_zloty(String currency, String amount) {
    OpenItem item = item(NUMBER, amount).in(currency).get();
    MatchResult result =
        new Matcher(List.of(item), List.of(), KNOWN)
            .match(List.of(credit(amount).in(currency).text(NUMBER).from(ACCOUNT).get()))
            .get(0);

    assertThat(result.decision()).isEqualTo(AUTO);
    assertThat(result.best().orElseThrow().parts().get(0).amount()).isEqualTo(item.open());
  }

  @Test
  void nothing_is_booked_from_an_unproven_statement_or_a_returned_entry() {
    assertThat(match(credit("1230.55").text(NUMBER).from(ACCOUNT).unproven()).decision())
        .isEqualTo(PROPOSE);
    assertThat(match(credit("1230.55").text(NUMBER).from(ACCOUNT).returned()).decision())
        .isEqualTo(PROPOSE);
  }

  @Test
  void remarks_come_together_where_several_things_speak_against() {
    MatchResult result =
        match(credit("1230.55").text("zwrot " + NUMBER).from(ACCOUNT).unproven().returned());

    assertThat(codes(result.remarks()))
        .containsExactly(
            Evidence.Code.REFUND, Evidence.Code.RETURNED, Evidence.Code.STATEMENT_UNPROVEN);
    assertThat(result.remarks().get(0).arguments()).containsExactly("ZWROT");
  }

  @Test
  void a_booking_before_the_documents_day_is_only_proposed() {
    MatchResult result =
        match(credit("1230.55").text(NUMBER).from(ACCOUNT).booked(Sample.ISSUED.minusDays(1)));

    assertThat(result.decision()).isEqualTo(PROPOSE);
    assertThat(match(credit("1230.55").text(NUMBER).from(ACCOUNT).booked(Sample.ISSUED)).decision())
        .isEqualTo(AUTO);
  }

  @Test
  void two_documents_of_one_amount_need_a_number_to_choose() {
    OpenItem twin = item("FV/2026/11/00045", "1230.55").get();
    List<OpenItem> open = List.of(ITEM, twin);

    MatchResult unnamed = one(new Matcher(open, List.of(), KNOWN), credit("1230.55").from(ACCOUNT));
    MatchResult named =
        one(new Matcher(open, List.of(), KNOWN), credit("1230.55").from(ACCOUNT).text(NUMBER));

    assertThat(unnamed.decision()).isEqualTo(PROPOSE);
    assertThat(unnamed.proposals()).hasSize(2);
    assertThat(named.decision()).isEqualTo(AUTO);
    assertThat(named.best().orElseThrow().parts().get(0).item()).isEqualTo(ITEM);
  }

  @Test
  void a_round_amount_needs_a_number() {
    OpenItem round = item("FV/2026/11/00046", "500.00").get();
    List<OpenItem> open = List.of(round);

    MatchResult unnamed =
        one(new Matcher(open, List.of(), KNOWN), credit("500.00").from(ACCOUNT).by("Stalmet"));
    MatchResult named =
        one(
            new Matcher(open, List.of(), KNOWN),
            credit("500.00").from(ACCOUNT).text("FV/2026/11/00046"));

    assertThat(unnamed.decision()).isEqualTo(PROPOSE);
    assertThat(named.decision()).isEqualTo(AUTO);
  }

  @Test
  void a_printed_payment_reference_and_the_amount_are_enough() {
    OpenItem round = item("FV/2026/11/00046", "500.00").get();
    Matcher matcher = new Matcher(List.of(round, SMALL), List.of(), KNOWN);

    MatchResult result = one(matcher, credit("500.00").reference(round.paymentReference()));

    assertThat(result.decision()).isEqualTo(AUTO);
  }

  @Test
  void a_paid_document_named_in_full_is_remarked_with_what_was_written() {
    OpenItem paid = item("FV/2026/10/00007", "0.00").gross("99.99").get();
    Matcher matcher = new Matcher(List.of(ITEM), List.of(paid), KNOWN);

    MatchResult result = one(matcher, credit("1230.55").from(ACCOUNT).text("FV/2026/10/00007"));

    assertThat(result.decision()).isEqualTo(PROPOSE);
    assertThat(result.remarks())
        .containsExactly(Evidence.of(Evidence.Code.ALREADY_PAID, 0, "FV/2026/10/00007"));
  }

  @Test
  void an_order_paid_in_part_is_not_remarked_while_something_of_it_is_open() {
    OpenItem proForma =
        item("PF/2026/10/00007", "0.00").gross("99.99").order("ZA/2026/001017").get();
    Matcher matcher = new Matcher(List.of(ITEM), List.of(proForma), KNOWN);

    MatchResult result = one(matcher, credit("1230.55").from(ACCOUNT).text("ZA/2026/001017"));

    assertThat(result.remarks()).isEmpty();
    assertThat(result.decision()).isEqualTo(AUTO);
  }

  @Test
  void nothing_open_and_nothing_named_is_left_alone() {
    Matcher nothing = new Matcher(List.of(), List.of(), PayerHistory.NONE);

    MatchResult result = one(nothing, credit("1230.55").text(NUMBER).from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(NONE);
    assertThat(result.proposals()).isEmpty();
    assertThat(result.remarks()).isEmpty();
    assertThat(nothing.match(List.of())).isEmpty();
  }

  @Test
  void at_most_five_readings_are_shown_best_first() {
    List<OpenItem> many = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      many.add(item("FV/2026/11/%05d".formatted(i), "%d.15".formatted(10 * i)).get());
    }
    MatchResult result =
        one(
            new Matcher(many, List.of(), KNOWN),
            credit("120.15").from(ACCOUNT).text("FV 1, 2, 3, 4, 5, 6, 7/11/2026"));

    assertThat(result.proposals()).hasSizeLessThanOrEqualTo(5);
    assertThat(result.proposals())
        .extracting(Proposal::score)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(result.proposals()).allMatch(proposal -> proposal.score() >= 40);
  }

  private static MatchResult match(Sample.Credit credit) {
    return one(new Matcher(List.of(ITEM, SMALL, OF_ANOTHER), List.of(), KNOWN), credit);
  }

  private static MatchResult one(Matcher matcher, Sample.Credit credit) {
    return matcher.match(List.of(credit.get())).get(0);
  }
}
