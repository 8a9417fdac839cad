package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {
  private static final String ACCOUNT = "PL61109010140000071219812874";
  private static final OpenItem FIRST = item("PF/2026/11/00042", "ZA/2026/001017", 5, "1230.50");
  private static final OpenItem SECOND = item("PF/2026/11/00043", "ZA/2026/001018", 5, "500.00");
  private static final OpenItem OTHERS = item("PF/2026/11/00044", "ZA/2026/001019", 6, "500.00");
  private static final List<OpenItem> OPEN = List.of(FIRST, SECOND, OTHERS);
  private static final PayerHistory KNOWN = new PayerHistory(Map.of(ACCOUNT, Map.of(5L, 3)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zapłata za PF/2026/11/00042",
        "pro forma nr 42/11/2026",
        "PF 2026-11-00042",
        "pf2026 11 00042",
        "PROFORMA 00042",
        "zamówienie ZA/2026/001017",
        "Bestellung 1017 / 2026",
        "ZA/2O26/OO1O17",
        "20261100042",
        "/VAT/230,09/IDC/5260001246/INV/PF/2026/11/00042/TXT/zapłata"
      })
  void a_number_in_any_form_and_the_exact_amount_is_booked(String text) {
    MatchResult result = match(payment("1230.50", text, "Stalmet", ""));

    assertThat(result.decision()).isEqualTo(Decision.AUTO);
    assertThat(documents(result)).containsExactly("PF/2026/11/00042");
  }

  @Test
  void a_payment_reference_is_found_among_blanks() {
    String reference = FIRST.paymentReference().replaceAll("(.{4})", "$1 ");

    MatchResult result = match(payment("1230.50", "ref. " + reference + " dzięki", "", ""));

    assertThat(result.decision()).isEqualTo(Decision.AUTO);
    assertThat(result.best().orElseThrow().has(Evidence.Code.PAYMENT_REFERENCE)).isTrue();
  }

  @Test
  void the_number_and_the_reference_of_a_document_that_was_replaced_lead_to_the_one_in_force() {
    OpenItem next = item("PF/2026/11/00099", "ZA/2026/009917", 5, "777.10");
    String old = PaymentGenerator.reference("PF/2026/10/00321");
    OpenItem inForce =
        new OpenItem(
            next.documentNumber(),
            next.kind(),
            next.orderNumber(),
            null,
            next.paymentReference(),
            next.partnerId(),
            next.partnerNumber(),
            next.partnerName(),
            null,
            next.issueDate(),
            next.gross(),
            next.open(),
            List.of(new OpenItem.Former(new DocumentNumber("PF/2026/10/00321"), old)));
    for (String text : List.of("ref. " + old, "zapłata za PF/2026/10/00321")) {
      Matcher matcher = new Matcher(List.of(FIRST, inForce), List.of(), PayerHistory.NONE);
      MatchResult result = matcher.match(List.of(payment("777.10", text, "Stalmet", ""))).get(0);
      assertThat(result.decision()).as(text).isEqualTo(Decision.AUTO);
      assertThat(documents(result)).containsExactly("PF/2026/11/00099");
    }
  }

  @Test
  void two_named_documents_are_paid_by_their_sum() {
    MatchResult result =
        match(payment("1730.50", "PF 00042, 00043/2026", "Stalmet sp. z o.o.", ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.AUTO);
    assertThat(documents(result)).containsExactly("PF/2026/11/00042", "PF/2026/11/00043");
  }

  @Test
  void a_range_of_numbers_names_those_between() {
    MatchResult result = match(payment("2230.50", "proforma 00042-00044", "", ""));

    assertThat(result.decision()).isNotEqualTo(Decision.AUTO);
  }

  @Test
  void a_round_amount_of_a_known_payer_is_only_proposed() {
    MatchResult result = match(payment("500.00", "za towar", "STALMET", ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(documents(result)).containsExactly("PF/2026/11/00043");
  }

  @Test
  void a_number_of_another_customers_order_is_never_booked() {
    MatchResult result = match(payment("500.00", "PF/2026/11/00044", "STALMET", ACCOUNT));

    assertThat(result.decision()).isNotEqualTo(Decision.AUTO);
  }

  @Test
  void a_document_already_paid_is_remarked_and_not_booked_again() {
    OpenItem paid = settled(FIRST);
    Matcher matcher = new Matcher(List.of(SECOND, OTHERS), List.of(paid), KNOWN);

    MatchResult result =
        matcher.match(List.of(payment("1230.50", "PF/2026/11/00042", "Stalmet", ACCOUNT))).get(0);

    assertThat(result.decision()).isEqualTo(Decision.NONE);
    assertThat(result.remarks())
        .extracting(Evidence::code)
        .containsExactly(Evidence.Code.ALREADY_PAID);
  }

  @Test
  void nothing_is_booked_from_a_statement_that_proves_nothing() {
    Payment payment = payment("1230.50", "PF/2026/11/00042", "Stalmet", ACCOUNT);
    Payment unproven =
        new Payment(
            9,
            payment.amount(),
            payment.bookingDate(),
            payment.tight(),
            payment.spaced(),
            List.of(),
            List.of(),
            "",
            payment.payerName(),
            payment.payerAccount(),
            "",
            null,
            false);

    MatchResult result = match(unproven);

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(result.remarks())
        .extracting(Evidence::code)
        .containsExactly(Evidence.Code.STATEMENT_UNPROVEN);
  }

  @Test
  void part_over_and_short_are_proposed_with_the_difference() {
    assertThat(reasons(payment("600.00", "PF/2026/11/00042", "Stalmet", ACCOUNT)))
        .contains(Evidence.of(Evidence.Code.AMOUNT_PART, -10, "PLN 630.50"));
    assertThat(reasons(payment("1300.00", "PF/2026/11/00042", "Stalmet", ACCOUNT)))
        .contains(Evidence.of(Evidence.Code.AMOUNT_OVER, -15, "PLN 69.50"));
    assertThat(reasons(payment("1220.50", "PF/2026/11/00042", "Stalmet", ACCOUNT)))
        .contains(Evidence.of(Evidence.Code.AMOUNT_SHORT, 5, "PLN 10.00"));
  }

  @Test
  void charges_the_bank_states_make_the_amount_exact() {
    Payment payment =
        new Payment(
            1,
            Money.of("1220.50", "PLN"),
            LocalDate.of(2026, 11, 20),
            "PF/2026/11/00042",
            "PF/2026/11/00042",
            List.of(),
            List.of(),
            "",
            "Stalmet sp. z o.o.",
            ACCOUNT,
            "",
            Money.of("10.00", "PLN"),
            true);

    MatchResult result = match(payment);

    assertThat(result.decision()).isEqualTo(Decision.AUTO);
    assertThat(result.best().orElseThrow().has(Evidence.Code.AMOUNT_LESS_CHARGES)).isTrue();
  }

  @Test
  void a_split_the_payer_states_is_followed() {
    Payment payment =
        new Payment(
            1,
            Money.of("900.00", "PLN"),
            LocalDate.of(2026, 11, 20),
            "",
            "",
            List.of(),
            List.of(
                new Payment.NamedDocument("PF/2026/11/00042", Money.of("400.00", "PLN")),
                new Payment.NamedDocument("PF/2026/11/00043", Money.of("500.00", "PLN"))),
            "",
            "Stalmet sp. z o.o.",
            ACCOUNT,
            "",
            null,
            true);

    assertThat(match(payment).best().orElseThrow().parts())
        .extracting(Proposal.Part::amount)
        .containsExactly(Money.of("400.00", "PLN"), Money.of("500.00", "PLN"));
  }

  @Test
  void one_open_document_is_not_given_to_two_payments_of_a_batch() {
    Payment one = payment("1230.50", "PF/2026/11/00042", "Stalmet", ACCOUNT);
    Payment same =
        new Payment(
            2,
            one.amount(),
            one.bookingDate(),
            one.tight(),
            one.spaced(),
            List.of(),
            List.of(),
            "",
            one.payerName(),
            one.payerAccount(),
            "",
            null,
            true);

    List<MatchResult> results = new Matcher(OPEN, List.of(), KNOWN).match(List.of(one, same));

    assertThat(results.get(0).decision()).isEqualTo(Decision.AUTO);
    assertThat(results.get(1).decision()).isEqualTo(Decision.NONE);
    assertThat(results.get(1).remarks())
        .extracting(Evidence::code)
        .contains(Evidence.Code.ALREADY_PAID, Evidence.Code.TAKEN_BY_OTHER);
  }

  @Test
  void accounts_dates_amounts_and_tax_numbers_are_no_references() {
    String text =
        "PRZELEW 42,00 PLN z dnia 20.11.2026 NIP 5260001246 tel. 600 100 042 "
            + "PL61109010140000071219812874 5265877635-20261120-0200A0B1C2D3-42";

    assertThat(RemittanceText.runs(Fold.text(text))).isEmpty();
  }

  @Test
  void numbers_of_settled_documents_are_spelled_out_from_examples() {
    NumberShapes shapes = new NumberShapes(List.of("PF/2026/11/00042"));

    assertThat(shapes.candidates(payment("1", "proforma 17/10/2026", "", "")))
        .contains("PF/2026/10/00017");
    assertThat(shapes.candidates(payment("1", settled(FIRST).paymentReference(), "", "")))
        .contains("PF/2026/11/00042");
  }

  private static MatchResult match(Payment payment) {
    return new Matcher(OPEN, List.of(), KNOWN).match(List.of(payment)).get(0);
  }

  private static List<Evidence> reasons(Payment payment) {
    MatchResult result = match(payment);
    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    return result.best().orElseThrow().evidence();
  }

  private static List<String> documents(MatchResult result) {
    return result.best().orElseThrow().parts().stream()
        .map(part -> part.item().documentNumber().value())
        .toList();
  }

  static Payment payment(String amount, String text, String name, String account) {
    return new Payment(
        1,
        Money.of(amount, "PLN"),
        LocalDate.of(2026, 11, 20),
        text,
        text,
        List.of(),
        List.of(),
        "",
        name,
        account,
        "",
        null,
        true);
  }

  private static OpenItem settled(OpenItem item) {
    return item(
        item.documentNumber().value(),
        item.orderNumber().value(),
        item.partnerId(),
        "1230.50",
        "0.00");
  }

  private static OpenItem item(String number, String order, long partner, String amount) {
    return item(number, order, partner, amount, amount);
  }

  private static OpenItem item(
      String number, String order, long partner, String gross, @Nullable String open) {
    return new OpenItem(
        new DocumentNumber(number),
        DocumentKind.PRO_FORMA,
        new OrderNumber(order),
        null,
        PaymentGenerator.reference(number),
        partner,
        new PartnerNumber("K" + partner),
        partner == 5 ? "Stalmet Sp. z o.o." : "Nowak Handel",
        null,
        LocalDate.of(2026, 11, 1),
        Money.of(gross, "PLN"),
        Money.of(open == null ? gross : open, "PLN"));
  }
}
