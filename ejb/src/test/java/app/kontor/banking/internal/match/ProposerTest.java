package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Evidence.Code.AMOUNT_EXACT;
import static app.kontor.banking.internal.match.Evidence.Code.AMOUNT_LESS_CHARGES;
import static app.kontor.banking.internal.match.Evidence.Code.AMOUNT_OVER;
import static app.kontor.banking.internal.match.Evidence.Code.AMOUNT_PART;
import static app.kontor.banking.internal.match.Evidence.Code.AMOUNT_SHORT;
import static app.kontor.banking.internal.match.Evidence.Code.AMOUNT_UNIQUE;
import static app.kontor.banking.internal.match.Evidence.Code.BEFORE_ISSUE;
import static app.kontor.banking.internal.match.Evidence.Code.NUMBER;
import static app.kontor.banking.internal.match.Evidence.Code.OTHER_PAYER;
import static app.kontor.banking.internal.match.Evidence.Code.PAYER_ACCOUNT;
import static app.kontor.banking.internal.match.Sample.codes;
import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static app.kontor.banking.internal.match.Sample.parts;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.OpenItem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readings of a payment of one document, and what they weigh. */
class ProposerTest {
  private static final String NUMBER_OF_ITEM = "PF/2026/11/00042";
  private static final String ACCOUNT = "PL61109010140000071219812874";

  @ParameterizedTest
  @CsvSource({
    "1230.55, 1230.55, AMOUNT_EXACT, ''",
    "1230.54, 1230.55, AMOUNT_SHORT, 0.01",
    "1230.56, 1230.55, AMOUNT_OVER, 0.01",
    "1170.00, 1230.00, AMOUNT_SHORT, 60.00",
    "1168.50, 1230.00, AMOUNT_SHORT, 61.50",
    "1168.49, 1230.00, AMOUNT_PART, 61.51",
    "9880.00, 10000.00, AMOUNT_SHORT, 120.00",
    "9879.99, 10000.00, AMOUNT_PART, 120.01",
    "0.01, 1230.55, AMOUNT_PART, 1230.54",
    "99999.99, 1230.55, AMOUNT_OVER, 98769.44"
  })
  void an_amount_is_exact_short_by_a_fee_a_part_or_too_much(
      String paid, String open, Evidence.Code code, String difference) {
    Proposal proposal = only(credit(paid), item(NUMBER_OF_ITEM, open).get());

    Evidence amount = amountOf(proposal);
    assertThat(amount.code()).isEqualTo(code);
    assertThat(amount.arguments())
        .isEqualTo(difference.isEmpty() ? List.of() : List.of("PLN " + difference));
  }

  @ParameterizedTest
  @CsvSource({
    "970.00, 1000.00, EUR, AMOUNT_SHORT",
    "969.99, 1000.00, EUR, AMOUNT_PART",
    "570.00, 600.00, EUR, AMOUNT_SHORT",
    "569.99, 600.00, EUR, AMOUNT_PART",
    "970.00, 1000.00, USD, AMOUNT_SHORT",
    "9880.00, 10000.00, CZK, AMOUNT_SHORT",
    "9879.99, 10000.00, CZK, AMOUNT_PART",
    "9880, 10000, JPY, AMOUNT_SHORT",
    "9879, 10000, JPY, AMOUNT_PART"
  })
  void a_fee_is_at_most_thirty_of_a_strong_currency_and_five_per_cent(
      String paid, String open, String currency, Evidence.Code code) {
    Proposal proposal =
        only(credit(paid).in(currency), item(NUMBER_OF_ITEM, open).in(currency).get());

    assertThat(amountOf(proposal).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "1230.55, 1230.55, 1230.55",
    "600.00, 1230.55, 600.00",
    "2000.00, 1230.55, 1230.55",
    "0.01, 1230.55, 0.01"
  })
  void a_document_gets_what_was_paid_but_never_more_than_is_open(
      String paid, String open, String part) {
    assertThat(parts(only(credit(paid), item(NUMBER_OF_ITEM, open).get())))
        .containsExactly(NUMBER_OF_ITEM + " " + part);
  }

  @ParameterizedTest
  @CsvSource({
    "1220.55, 10.00, PLN, AMOUNT_LESS_CHARGES",
    "1220.55, 10.01, PLN, AMOUNT_SHORT",
    "1220.55, 9.99, PLN, AMOUNT_SHORT",
    "1220.55, 10.00, EUR, AMOUNT_SHORT",
    "1230.55, 10.00, PLN, AMOUNT_EXACT",
    "230.55, 1000.00, PLN, AMOUNT_LESS_CHARGES"
  })
  void charges_count_only_to_the_minor_unit_and_in_the_same_currency(
      String paid, String charges, String currency, Evidence.Code code) {
    Proposal proposal =
        only(credit(paid).charges(charges, currency), item(NUMBER_OF_ITEM, "1230.55").get());

    assertThat(amountOf(proposal).code()).isEqualTo(code);
  }

  @Test
  void what_the_bank_took_is_not_given_to_the_document() {
    Proposal proposal =
        only(credit("1220.55").charges("10.00", "PLN"), item(NUMBER_OF_ITEM, "1230.55").get());

    assertThat(parts(proposal)).containsExactly(NUMBER_OF_ITEM + " 1220.55");
    assertThat(amountOf(proposal)).isEqualTo(Evidence.of(AMOUNT_LESS_CHARGES, 38, "PLN 10.00"));
  }

  @Test
  void an_exact_amount_that_nothing_else_has_counts_twice() {
    Proposal proposal = only(credit("1230.55"), item(NUMBER_OF_ITEM, "1230.55").get());

    assertThat(codes(proposal.evidence())).containsExactly(NUMBER, AMOUNT_EXACT, AMOUNT_UNIQUE);
    assertThat(proposal.score()).isEqualTo(95 + 40 + 20);
  }

  @Test
  void a_round_exact_amount_counts_less_and_is_not_unique() {
    Proposal proposal = only(credit("500.00"), item(NUMBER_OF_ITEM, "500.00").get());

    assertThat(codes(proposal.evidence())).containsExactly(NUMBER, AMOUNT_EXACT);
    assertThat(proposal.score()).isEqualTo(95 + 30);
  }

  @Test
  void the_score_is_the_sum_of_the_weights() {
    OpenItem item = item(NUMBER_OF_ITEM, "1230.55").issued(Sample.BOOKED.plusDays(1)).get();
    Payment payment = credit("1230.55").from(ACCOUNT).get();
    Evidence account = Evidence.of(PAYER_ACCOUNT, 65, ACCOUNT, "1");

    Proposal proposal =
        propose(payment, List.of(item), Map.of(item, full()), Map.of(1L, List.of(account))).get(0);

    assertThat(codes(proposal.evidence()))
        .containsExactly(NUMBER, PAYER_ACCOUNT, AMOUNT_EXACT, AMOUNT_UNIQUE, BEFORE_ISSUE);
    assertThat(proposal.score())
        .isEqualTo(proposal.evidence().stream().mapToInt(Evidence::weight).sum());
  }

  @Test
  void what_speaks_for_a_customer_weighs_no_more_than_a_hundred_and_ten() {
    OpenItem item = item(NUMBER_OF_ITEM, "1230.55").get();
    List<Evidence> much =
        List.of(
            Evidence.of(PAYER_ACCOUNT, 80, ACCOUNT, "9"),
            Evidence.of(Evidence.Code.VAT_ID, 70, "PL5260001246"),
            Evidence.of(Evidence.Code.NAME, 42, "a", "b"));

    Proposal proposal =
        propose(credit("1230.55").get(), List.of(item), Map.of(), Map.of(1L, much)).get(0);

    assertThat(proposal.score()).isEqualTo(110 + 40 + 20);
    assertThat(proposal.evidence()).containsAll(much);
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "1, true", "365, true"})
  void a_booking_before_the_day_of_issue_speaks_against(int days, boolean against) {
    LocalDate issued = Sample.BOOKED.plusDays(days);
    Proposal proposal =
        only(credit("1230.55"), item(NUMBER_OF_ITEM, "1230.55").issued(issued).get());

    assertThat(proposal.has(BEFORE_ISSUE)).isEqualTo(against);
    assertThat(proposal.score()).isEqualTo(against ? 125 : 155);
  }

  @Test
  void an_account_of_another_customer_speaks_against() {
    OpenItem item = item(NUMBER_OF_ITEM, "1230.55").get();
    PayerHistory history = new PayerHistory(Map.of(ACCOUNT, Map.of(7L, 1)));
    Payment payment = credit("1230.55").from(ACCOUNT).get();

    Proposal proposal =
        new Proposer(
                payment,
                new Amounts(List.of(item)),
                new PartnerIndex(List.of(item), history),
                Map.of(item, full()),
                Map.of())
            .propose()
            .get(0);

    assertThat(proposal.has(OTHER_PAYER)).isTrue();
    assertThat(proposal.score()).isEqualTo(155 - 45);
  }

  @Test
  void a_customer_little_is_known_of_is_not_given_what_nothing_names() {
    OpenItem item = item(NUMBER_OF_ITEM, "1230.55").get();
    Map<Long, List<Evidence>> weak =
        Map.of(1L, List.of(Evidence.of(Evidence.Code.NAME, 24, "a", "b")));

    assertThat(propose(credit("77.00").get(), List.of(item), Map.of(), weak)).isEmpty();
  }

  @Test
  void a_known_customers_documents_of_the_amount_are_proposed() {
    OpenItem same = item(NUMBER_OF_ITEM, "1230.55").get();
    OpenItem other = item("PF/2026/11/00043", "99.00").get();
    Map<Long, List<Evidence>> known =
        Map.of(1L, List.of(Evidence.of(Evidence.Code.NAME, 25, "a", "b")));

    assertThat(propose(credit("1230.55").get(), List.of(same, other), Map.of(), known))
        .extracting(Sample::parts)
        .containsExactly(List.of(NUMBER_OF_ITEM + " 1230.55"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "6, 0"})
  void an_amount_alone_proposes_at_most_five_documents_or_none(int same, int proposals) {
    List<OpenItem> items =
        java.util.stream.IntStream.rangeClosed(1, same)
            .mapToObj(i -> item("PF/2026/11/%05d".formatted(i), "77.70").of(i, "K").get())
            .toList();

    assertThat(propose(credit("77.70").get(), items, Map.of(), Map.of())).hasSize(proposals);
  }

  @Test
  void of_equal_scores_the_lower_number_comes_first() {
    OpenItem second = item("PF/2026/11/00002", "77.70").of(2, "K").get();
    OpenItem first = item("PF/2026/11/00001", "77.70").of(1, "K").get();

    assertThat(propose(credit("77.70").get(), List.of(second, first), Map.of(), Map.of()))
        .extracting(proposal -> proposal.parts().get(0).item())
        .containsExactly(first, second);
  }

  @Test
  void what_is_used_up_within_the_batch_is_not_proposed() {
    OpenItem item = item(NUMBER_OF_ITEM, "1230.55").get();
    Amounts amounts = new Amounts(List.of(item));
    amounts.use(
        new Proposal(List.of(new Proposal.Part(item, Sample.money("1230.55"))), 0, List.of()));

    assertThat(
            new Proposer(
                    credit("1230.55").get(),
                    amounts,
                    new PartnerIndex(List.of(item), PayerHistory.NONE),
                    Map.of(),
                    Map.of())
                .propose())
        .isEmpty();
  }

  private static Evidence full() {
    return Evidence.of(NUMBER, 95, NUMBER_OF_ITEM, "42/11/2026");
  }

  private static Evidence amountOf(Proposal proposal) {
    return proposal.evidence().stream()
        .filter(
            seen ->
                List.of(AMOUNT_EXACT, AMOUNT_LESS_CHARGES, AMOUNT_OVER, AMOUNT_PART, AMOUNT_SHORT)
                    .contains(seen.code()))
        .findFirst()
        .orElseThrow();
  }

  private static Proposal only(Sample.Credit credit, OpenItem item) {
    List<Proposal> proposals = propose(credit.get(), List.of(item), Map.of(item, full()), Map.of());
    assertThat(proposals).hasSize(1);
    return proposals.get(0);
  }

  private static List<Proposal> propose(
      Payment payment,
      List<OpenItem> open,
      Map<OpenItem, Evidence> named,
      Map<Long, List<Evidence>> customers) {
    return new Proposer(
            payment,
            new Amounts(open),
            new PartnerIndex(open, PayerHistory.NONE),
            new LinkedHashMap<>(named),
            customers)
        .propose();
  }
}
