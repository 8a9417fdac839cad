package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.MatchResult.Decision.AUTO;
import static app.kontor.banking.internal.match.MatchResult.Decision.NONE;
import static app.kontor.banking.internal.match.MatchResult.Decision.PROPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.banking.internal.statement.Remittance;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Readings that were wrong once, with the right decision. {@code |} is the bank's cut; the payer is
 * customer 1, whose account paid three times before.
 */
class MatcherCasesTest {
  private static final String ACCOUNT = "PL61109010140000071219812874";
  private static final PayerHistory KNOWN = new PayerHistory(Map.of(ACCOUNT, Map.of(1L, 3)));

  static Stream<Arguments> cases() {
    return Stream.of(
        // a number read as a whole explains its pieces
        row("Begleichung FV/2026/09/0048|3", "358.50", AUTO, "FV/2026/09/00483")
            .open("FV/2026/09/00483", 1, "358.50")
            .paid("FV/2026/09/00048", 2),
        row("zapłata FV/2026/1|1/00483", "358.50", AUTO, "FV/2026/11/00483")
            .open("FV/2026/11/00483", 1, "358.50")
            .paid("FV/2026/11/00001", 2),
        row("zapłata FV/20|26/11/00483", "358.50", AUTO, "FV/2026/11/00483")
            .open("FV/2026/11/00483", 1, "358.50")
            .open("FV/2026/11/00020", 2, "99.00")
            .open("FV/2026/11/00026", 2, "98.00"),
        // both readings are whole numbers of ours in full: the one across the cut is meant
        row("FV/2026/09/0048|3", "358.50", PROPOSE, null)
            .open("FV/2026/09/00048", 1, "358.50")
            .open("FV/2026/09/00483", 2, "77.00"),
        // a cut between two numbers
        row("PF/2026/11/00042|PF/2026/11/00043", "300.50", AUTO, null)
            .open("PF/2026/11/00042", 1, "100.00")
            .open("PF/2026/11/00043", 1, "200.50"),
        // year and month are no sequence numbers
        row("FV/2026/10/00367", "123.45", PROPOSE, null).open("FV/2026/11/00010", 1, "123.45"),
        row("faktura 367/10/2026", "123.45", PROPOSE, null).open("FV/2026/11/00010", 1, "123.45"),
        row("faktura 10/00367", "123.45", PROPOSE, null).open("FV/2026/11/00010", 1, "123.45"),
        row("FV 2026", "123.45", PROPOSE, null)
            .open("FV/2026/11/02026", 1, "123.45")
            .open("FV/2026/11/02027", 1, "123.45"),
        row("FV/26/10/00367", "123.45", PROPOSE, null).open("FV/2026/11/00026", 1, "123.45"),
        // a paid order named by its order number
        row("Zahlung 09/01146", "123.45", PROPOSE, null)
            .paid("FV/2026/09/00751", 1, "ZA/2026/09/01146")
            .open("PF/2026/10/01371", 1, "123.45"),
        row("zamówienie 1146/09/2026", "123.45", PROPOSE, null)
            .paid("FV/2026/09/00751", 1, "ZA/2026/09/01146")
            .open("PF/2026/10/01371", 1, "123.45"),
        row("zamówienie 1146/09/2026", "123.45", AUTO, "FV/2026/10/00008")
            .paid("FV/2026/09/00751", 1, "ZA/2026/09/01146")
            .open("FV/2026/10/00008", 1, "123.45", "ZA/2026/09/01146"),
        // other kinds of documents
        row("Zahlung Rechnung FV/2026/09/00841 WZ/2026/10/00223", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .open("FV/2026/10/00223", 2, "42.00"),
        row("FV/2026/09/00841, Lieferschein 223/10/2026", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .open("FV/2026/10/00223", 2, "42.00"),
        row("unser Beleg 2026/10/00223, FV/2026/09/00841", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .paid("FV/2026/10/00223", 2),
        row("KdNr. 00223 FV/2026/09/00841", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .paid("FV/2026/10/00223", 2),
        row("XY/2026/10/00223 FV/2026/09/00841", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .open("FV/2026/10/00223", 2, "42.00"),
        row("nasze zamówienie 223/10/2026, FV/2026/09/00841", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .paid("FV/2026/09/00777", 2, "ZA/2026/10/00223"),
        // one written number fits three kinds; payer and amount choose
        row("42/11/2026", "88.10", AUTO, "PF/2026/11/00042")
            .open("PF/2026/11/00042", 1, "88.10")
            .open("FV/2026/11/00042", 2, "15.00")
            .open("PF/2026/11/00099", 3, "17.00", "ZA/2026/11/00042"),
        row("42/11/2026", "88.10", AUTO, "PF/2026/11/00042")
            .open("PF/2026/11/00042", 1, "88.10")
            .paid("FV/2026/11/00042", 2),
        row("42/11/2026", "88.10", PROPOSE, null)
            .open("PF/2026/11/00042", 1, "88.10")
            .open("FV/2026/11/00042", 1, "88.10"),
        row("zamówienie 42/11/2026", "88.10", PROPOSE, null)
            .open("PF/2026/11/00042", 1, "88.10")
            .paid("FV/2026/11/00007", 1, "ZA/2026/11/00042"),
        row("FV/2026/11/00042", "88.10", PROPOSE, null)
            .open("PF/2026/11/00042", 1, "88.10")
            .open("FV/2026/11/00042", 2, "15.00"),
        // dates and tax numbers are no documents
        row("FV/2026/09/00841 vom 20/10/2026", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .paid("FV/2026/10/00020", 2),
        row("za towar z dnia 20/10/2026", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .open("FV/2026/10/00020", 2, "5.00"),
        row("towar 20261020 NIP 526-00-01-246", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .paid("FV/2026/10/00526", 2)
            .open("FV/2026/10/00246", 2, "5.00"),
        row("526-000-12-46 FV/2026/09/00841", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .paid("FV/2026/09/00526", 2),
        row("DE 123 456 789 FV/2026/09/00841", "88.10", AUTO, "FV/2026/09/00841")
            .open("FV/2026/09/00841", 1, "88.10")
            .paid("FV/2026/09/00456", 2),
        // the number has no such noughts
        row("FV/2026/09/00048|3 szt.", "358.50", AUTO, "FV/2026/09/00048")
            .open("FV/2026/09/00048", 1, "358.50")
            .open("FV/2026/09/00483", 2, "77.00"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void decides(Row row) {
    MatchResult result = row.match(false);

    assertThat(result.decision()).isEqualTo(row.decision);
    if (row.document != null) {
      assertThat(result.best().orElseThrow().parts())
          .extracting(part -> part.item().documentNumber().value())
          .containsExactly(row.document);
      assertThat(result.remarks()).isEmpty();
    }
  }

  @Test
  void a_paid_order_is_named_in_the_remark() {
    MatchResult result =
        new Row("Zahlung 09/01146", "123.45", PROPOSE, null)
            .paid("FV/2026/09/00751", 1, "ZA/2026/09/01146")
            .open("PF/2026/10/01371", 1, "123.45")
            .match(false);

    assertThat(result.remarks())
        .containsExactly(Evidence.of(Evidence.Code.ALREADY_PAID, 0, "ZA/2026/09/01146"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zwrot nadpłaty",
        "ZWROT",
        "nadplata za wrzesien",
        "Rückerstattung Überzahlung",
        "RUECKERSTATTUNG",
        "Gutschrift 2026",
        "Umsatzbonus 3. Quartal",
        "Bonus",
        "refund",
        "vračilo",
        "vracilo preplacila",
        "rebate Q3",
        "rabat posprzedażowy",
        "storno",
        "Stornierung Rechnung",
        "return of goods",
        "Retoure 17",
        "credit note 12",
        "dobropis",
        "bonifikata roczna",
        "reklamacja 12/2026",
        "Rück|erstattung",
        "/RETURN/AC04 account closed",
        "AM04"
      })
  void money_that_comes_back_is_at_most_proposed(String text) {
    MatchResult result = row(text).match(false);

    assertThat(result.decision()).isEqualTo(PROPOSE);
    assertThat(result.remarks()).extracting(Evidence::code).containsExactly(Evidence.Code.REFUND);
  }

  @Test
  void a_refund_that_names_a_document_in_full_is_not_booked_either() {
    assertThat(row("zwrot FV/2026/11/00010").match(false).decision()).isEqualTo(PROPOSE);
  }

  @Test
  void a_reversal_or_return_marked_by_the_bank_is_at_most_proposed() {
    MatchResult result = row("FV/2026/11/00010").match(true);

    assertThat(result.decision()).isEqualTo(PROPOSE);
    assertThat(result.remarks()).extracting(Evidence::code).containsExactly(Evidence.Code.RETURNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEPA-Gutschrift FV/2026/11/00010", "SEPA GUTSCHRIFT 10/11/2026"})
  void the_banks_own_label_of_a_credit_is_no_refund(String text) {
    assertThat(row(text).match(false).decision()).isEqualTo(AUTO);
  }

  @Test
  void of_two_invoices_with_the_amount_a_number_of_the_tax_office_chooses_none() {
    MatchResult result =
        new Row("KSeF 1234563218-20261105-ABCDEF123456-AF", "123.45", PROPOSE, null)
            .open("FV/2026/11/00010", 1, "123.45")
            .open("FV/2026/11/00011", 1, "123.45")
            .match(false);

    assertThat(result.decision()).isEqualTo(PROPOSE);
  }

  @Test
  void nothing_open_is_no_proposal() {
    assertThat(new Row("FV/2026/10/00367", "1.00", NONE, null).match(false).decision())
        .isEqualTo(NONE);
  }

  private static Row row(String text) {
    return new Row(text, "123.45", PROPOSE, null).open("FV/2026/11/00010", 1, "123.45");
  }

  private static Row row(String text, String amount, Decision decision, @Nullable String document) {
    return new Row(text, amount, decision, document);
  }

  /** A payment with what is open and paid around it. */
  static final class Row implements Arguments {
    private final String text;
    private final String amount;
    private final Decision decision;
    private final @Nullable String document;
    private final List<OpenItem> open = new ArrayList<>();
    private final List<OpenItem> settled = new ArrayList<>();

    Row(String text, String amount, Decision decision, @Nullable String document) {
      this.text = text;
      this.amount = amount;
      this.decision = decision;
      this.document = document;
    }

    Row open(String number, long customer, String gross) {
      return open(number, customer, gross, "ZA/2025/01/9" + number.substring(11));
    }

    Row open(String number, long customer, String gross, String order) {
      open.add(item(number, order, customer, gross, gross));
      return this;
    }

    Row paid(String number, long customer) {
      return paid(number, customer, "ZA/2025/01/9" + number.substring(11));
    }

    Row paid(String number, long customer, String order) {
      settled.add(item(number, order, customer, "777.77", "0.00"));
      return this;
    }

    MatchResult match(boolean returned) {
      Remittance remittance = new Remittance(List.of(text.split("\\|", -1)));
      Payment payment =
          new Payment(
              1,
              Money.of(amount, "PLN"),
              LocalDate.of(2026, 11, 25),
              remittance.tight(),
              remittance.spaced(),
              List.of(),
              List.of(),
              "",
              "Kunde 1",
              ACCOUNT,
              "",
              null,
              true,
              returned);
      return new Matcher(open, settled, KNOWN).match(List.of(payment)).get(0);
    }

    @Override
    public Object[] get() {
      return new Object[] {this};
    }

    @Override
    public String toString() {
      return text + " " + amount + " " + open.size() + "/" + settled.size();
    }

    private static OpenItem item(
        String number, String order, long customer, String gross, String open) {
      boolean invoice = number.startsWith("FV");
      return new OpenItem(
          new DocumentNumber(number),
          invoice ? DocumentKind.SALES_INVOICE : DocumentKind.PRO_FORMA,
          new OrderNumber(order),
          null,
          PaymentGenerator.reference(number),
          customer,
          new PartnerNumber("K" + customer),
          "Firma " + "ABCDEF".charAt((int) customer) + "lfax",
          null,
          LocalDate.of(2026, 9, 1),
          Money.of(gross, "PLN"),
          Money.of(open, "PLN"));
    }
  }
}
