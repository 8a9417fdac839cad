package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.CreditorReference;
import app.kontor.money.Currencies;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a layout gets to see: words and figures, nothing left to decide. */
class SheetModelTest {
  private static final VatRate FULL = new VatRate("S", BigDecimal.valueOf(23));
  private static final VatRate REDUCED = new VatRate("S", BigDecimal.valueOf(8));

  @Test
  void facts_stand_in_the_order_in_which_papers_have_them() {
    DocumentSheet invoice =
        Sheets.sheet(DocumentKind.SALES_INVOICE, "en", VatTreatment.DOMESTIC, "PLN", 1);
    assertThat(labels(invoice))
        .containsExactly(
            "Date of issue",
            "Date of supply",
            "Due date",
            "Order",
            "Your order number",
            "Related documents",
            "Currency");
    assertThat(labels(Sheets.sheet(DocumentKind.PRO_FORMA, "en", VatTreatment.DOMESTIC, "PLN", 1)))
        .as("nothing is supplied yet and nothing came before")
        .containsExactly("Date of issue", "Due date", "Order", "Your order number", "Currency");
    assertThat(
            labels(
                Sheets.sheet(DocumentKind.GOODS_ISSUE_NOTE, "en", VatTreatment.DOMESTIC, "PLN", 1)))
        .as("nothing is to be paid")
        .containsExactly(
            "Date of issue",
            "Date of supply",
            "Order",
            "Your order number",
            "Related documents",
            "Warehouse");
  }

  @Test
  void a_buyer_without_an_own_number_has_no_empty_fact() {
    for (@Nullable String reference : new @Nullable String[] {null, "", "  "}) {
      assertThat(labels(with(invoice("PLN"), reference, invoice("PLN").prices())))
          .doesNotContain("Your order number");
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void only_a_goods_issue_note_shows_no_money_at_all(DocumentKind kind) {
    Map<String, Object> model =
        SheetModel.of(Sheets.sheet(kind, "pl", VatTreatment.DOMESTIC, "PLN", 2));
    boolean note = kind == DocumentKind.GOODS_ISSUE_NOTE;
    assertThat(model.get("priced")).isEqualTo(!note);
    for (String key : List.of("net", "vat", "gross", "due", "words", "vatSums", "payment")) {
      assertThat(model.containsKey(key)).as(key).isEqualTo(!note);
    }
    for (Map<String, String> line : rows(model, "lines")) {
      assertThat(Objects.requireNonNull(line.get("net")).isEmpty()).isEqualTo(note);
      assertThat(Objects.requireNonNull(line.get("price")).isEmpty()).isEqualTo(note);
      assertThat(Objects.requireNonNull(line.get("vat")).isEmpty()).isEqualTo(note);
    }
  }

  @Test
  void who_receives_goods_is_no_buyer_on_a_goods_issue_note() {
    assertThat(
            SheetModel.of(
                Sheets.sheet(DocumentKind.GOODS_ISSUE_NOTE, "pl", VatTreatment.DOMESTIC, "PLN", 1)))
        .containsEntry("buyerHeading", "Odbiorca")
        .containsEntry("issuedBy", "Dokument przygotowany przez: Jan Gęś");
    assertThat(SheetModel.of(invoice("PLN")))
        .containsEntry("buyerHeading", "Buyer")
        .containsEntry("issuedBy", "");
  }

  @Test
  void a_party_without_tax_numbers_shows_no_label_for_them() {
    DocumentSheet export =
        Sheets.sheet(DocumentKind.SALES_INVOICE, "en", VatTreatment.EXPORT, "USD", 1);
    assertThat(party(export, "buyer").get("ids")).isEqualTo(List.of());
    assertThat(party(export, "seller").get("ids"))
        .isEqualTo(List.of("VAT ID: PL5260001246", "Tax number: 5260001246"));
    assertThat(party(export, "buyer").get("country")).isEqualTo("United States");
  }

  @Test
  void a_line_says_what_the_customer_calls_the_item_if_it_does() {
    DocumentDetail.Line line =
        line(1, "1", UnitCode.METRE, new UnitPrice(bd("3"), Currencies.PLN, hundred()));
    DocumentDetail.Line called =
        new DocumentDetail.Line(2, line.item().calledBy("BUD-<1>"), line.quantity(), line.price());
    Map<String, Object> model = SheetModel.of(with(invoice("PLN"), List.of(line, called)));
    List<Map<String, String>> rows = rows(model, "lines");
    assertThat(rows.get(0)).doesNotContainKey("own");
    assertThat(rows.get(1)).containsEntry("own", "Your number: BUD-<1>");
  }

  @Test
  void a_line_says_position_item_quantity_unit_price_net_and_rate() {
    DocumentDetail.Line line =
        line(7, "1234.5", UnitCode.METRE, new UnitPrice(bd("3.125"), Currencies.PLN, hundred()));
    Map<String, Object> model = SheetModel.of(with(invoice("PLN"), List.of(line)));
    assertThat(rows(model, "lines"))
        .isEqualTo(
            List.of(
                Map.of(
                    "position", "7",
                    "item", "I-7",
                    "name", "Cable",
                    "quantity", "1,234.5",
                    "unit", "m",
                    "price", "3.125\u00A0/\u00A0100",
                    "net", "38.58",
                    "vat", "23\u00A0%",
                    "parts", List.of())));
  }

  @Test
  void sums_stand_per_rate_with_their_gross_and_add_up_below() {
    Map<String, Object> model = SheetModel.of(priced("PLN", null));
    assertThat(rows(model, "vatSums"))
        .extracting(row -> row.get("rate") + " " + row.get("net") + " " + row.get("vat"))
        .containsExactly("23\u00A0% 100.00 23.00", "8\u00A0% 50.10 4.01");
    assertThat(rows(model, "vatSums"))
        .extracting(row -> row.get("gross"))
        .containsExactly("123.00", "54.11");
    assertThat(model)
        .containsEntry("net", "150.10\u00A0PLN")
        .containsEntry("vat", "27.01\u00A0PLN")
        .containsEntry("gross", "177.11\u00A0PLN");
  }

  /** Art. 106e(11) of the Polish VAT act: tax in PLN, each rate's rounded on its own. */
  @Test
  void vat_of_a_foreign_currency_is_also_said_in_the_currency_of_the_books() {
    Map<String, Object> model = SheetModel.of(priced("EUR", rate("EUR", "4.2631")));
    assertThat(rows(model, "vatSums"))
        .extracting(row -> row.get("home"))
        .containsExactly("98.05", "17.10");
    assertThat(model).containsEntry("homeVat", true).containsEntry("homeVatLabel", "VAT in PLN");
    assertThat(notes(model))
        .containsExactly("Exchange rate: 1 EUR = 4.2631 PLN, table 226/A/NBP/2026 of 20 Nov 2026.");
  }

  @Test
  void vat_in_the_currency_of_the_books_needs_no_rate() {
    Map<String, Object> model = SheetModel.of(priced("PLN", null));
    assertThat(model).containsEntry("homeVat", false).containsEntry("homeVatLabel", "");
    assertThat(rows(model, "vatSums")).allMatch(row -> "".equals(row.get("home")));
    assertThat(notes(model)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4.25, 4.2500",
    "4.2631, 4.2631",
    "0.01098765, 0.01098765",
    "0.026123, 0.026123",
    "1E+1, 10.0000"
  })
  void a_rate_is_printed_with_four_decimals_or_all_it_has(String rate, String printed) {
    assertThat(notes(SheetModel.of(priced("EUR", rate("EUR", rate)))).get(0))
        .contains("= " + printed + " PLN");
  }

  @Test
  void the_legal_reason_stands_before_the_rate() {
    DocumentSheet.Prices some = Objects.requireNonNull(priced("EUR", rate("EUR", "4.25")).prices());
    DocumentSheet.Prices exempt =
        new DocumentSheet.Prices(
            VatTreatment.INTRA_EU,
            some.sums(),
            some.accountingRate(),
            List.of(),
            some.due(),
            some.payment());
    assertThat(notes(SheetModel.of(with(invoice("EUR"), "PO", exempt))))
        .hasSize(2)
        .first()
        .asString()
        .contains("Article 138");
  }

  @Test
  void receipts_say_day_document_and_amount_and_lower_what_is_due() {
    DocumentSheet.Receipt receipt =
        new DocumentSheet.Receipt(
            Sheets.DAY.minusDays(5), new DocumentNumber("PF/7"), Money.of("77.11", "PLN"));
    DocumentSheet.Prices some = Objects.requireNonNull(priced("PLN", null).prices());
    DocumentSheet.Prices partly =
        new DocumentSheet.Prices(
            some.treatment(),
            some.sums(),
            null,
            List.of(receipt),
            Money.of("100.00", "PLN"),
            some.payment());
    Map<String, Object> model = SheetModel.of(with(invoice("PLN"), "PO", partly));
    assertThat(rows(model, "receipts"))
        .containsExactly(
            Map.of("date", "18 Nov 2026", "document", "PF/7", "amount", "77.11\u00A0PLN"));
    assertThat(model)
        .containsEntry("paid", false)
        .containsEntry("due", "100.00\u00A0PLN")
        .containsEntry("words", "one hundred zlotys 00/100");
    assertThat(payment(model).get("qr")).as("the code asks for what is open").contains("|010000|");
  }

  @Test
  void what_is_paid_has_no_account_and_no_code() {
    DocumentSheet.Prices some = Objects.requireNonNull(priced("PLN", null).prices());
    DocumentSheet.Prices paid =
        new DocumentSheet.Prices(
            some.treatment(), some.sums(), null, List.of(), Money.zero(Currencies.PLN), null);
    assertThat(SheetModel.of(with(invoice("PLN"), "PO", paid)))
        .containsEntry("paid", true)
        .doesNotContainKey("payment");
  }

  @Test
  void how_to_pay_is_said_also_where_no_code_can_be_printed() {
    Map<String, String> dollars = payment(SheetModel.of(invoice("USD")));
    assertThat(dollars)
        .containsEntry("account", "DE89\u00A03704\u00A00044\u00A00532\u00A00130\u00A000")
        .containsEntry("bic", "COBADEFF")
        .containsEntry("bank", "Commerzbank")
        .doesNotContainKeys("qr", "qrText");
    assertThat(dollars.get("reference"))
        .isEqualTo(CreditorReference.ofDocument("FV/2026/11/00042").printed());
    assertThat(payment(SheetModel.of(invoice("EUR")))).containsKeys("qr", "qrText");
  }

  @Test
  void amounts_in_yen_have_no_decimals_anywhere() {
    LinePrice price =
        LinePrice.of(UnitPrice.of("1500", "JPY", UnitCode.PIECE), Quantity.pieces(3), FULL);
    VatBreakdown sums = VatBreakdown.of(Currencies.of("JPY"), List.of(price));
    DocumentSheet sheet =
        with(
            invoice("EUR"),
            "PO",
            new DocumentSheet.Prices(
                VatTreatment.DOMESTIC, sums, rate("JPY", "0.0235"), List.of(), sums.gross(), null));
    Map<String, Object> model = SheetModel.of(sheet);
    assertThat(model)
        .containsEntry("net", "4,500\u00A0JPY")
        .containsEntry("vat", "1,035\u00A0JPY")
        .containsEntry("words", "five thousand five hundred thirty-five yen");
    assertThat(rows(model, "vatSums").get(0).get("home")).isEqualTo("24.32");
  }

  @Test
  void a_sheet_is_the_same_however_often_it_is_written() {
    DocumentSheet sheet = invoice("EUR");
    assertThat(SheetModel.of(sheet)).isEqualTo(SheetModel.of(sheet));
  }

  private static DocumentSheet invoice(String currency) {
    return Sheets.sheet(DocumentKind.SALES_INVOICE, "en", VatTreatment.DOMESTIC, currency, 1);
  }

  private static DocumentSheet priced(String currency, @Nullable ExchangeRate rate) {
    VatBreakdown sums =
        new VatBreakdown(
            Currencies.of(currency),
            List.of(
                sum(FULL, "100.00", "23.00", currency), sum(REDUCED, "50.10", "4.01", currency)));
    DocumentSheet invoice = invoice(currency);
    return with(
        invoice,
        "PO",
        new DocumentSheet.Prices(
            VatTreatment.DOMESTIC,
            sums,
            rate,
            List.of(),
            sums.gross(),
            Objects.requireNonNull(invoice.prices()).payment()));
  }

  private static VatSum sum(VatRate rate, String net, String vat, String currency) {
    return new VatSum(rate, Money.of(net, currency), Money.of(vat, currency));
  }

  private static ExchangeRate rate(String from, String rate) {
    return new ExchangeRate(
        Currencies.of(from), Currencies.PLN, bd(rate), Sheets.DAY.minusDays(3), "226/A/NBP/2026");
  }

  private static DocumentDetail.Line line(
      int position, String quantity, UnitCode unit, UnitPrice price) {
    Quantity some = Quantity.of(bd(quantity), unit);
    return new DocumentDetail.Line(
        position,
        LineItem.named(new ItemNumber("I-" + position), "Cable"),
        some,
        LinePrice.of(price, some, FULL));
  }

  private static Quantity hundred() {
    return Quantity.of(100, UnitCode.METRE);
  }

  private static BigDecimal bd(String number) {
    return new BigDecimal(number);
  }

  private static DocumentSheet with(
      DocumentSheet of, @Nullable String reference, DocumentSheet.@Nullable Prices prices) {
    return copy(of, reference, of.lines(), prices);
  }

  private static DocumentSheet with(DocumentSheet of, List<DocumentDetail.Line> lines) {
    return copy(of, of.buyerReference(), lines, of.prices());
  }

  private static DocumentSheet copy(
      DocumentSheet of,
      @Nullable String reference,
      List<DocumentDetail.Line> lines,
      DocumentSheet.@Nullable Prices prices) {
    return new DocumentSheet(
        of.kind(),
        of.number(),
        of.language(),
        of.seller(),
        of.buyer(),
        of.delivery(),
        of.issueDate(),
        of.supplyDate(),
        of.dueDate(),
        of.orderNumber(),
        reference,
        of.related(),
        lines,
        prices,
        of.warehouse(),
        of.issuedBy(),
        of.look(),
        of.terms());
  }

  private static List<String> labels(DocumentSheet sheet) {
    return rows(SheetModel.of(sheet), "facts").stream()
        .map(fact -> Objects.requireNonNull(fact.get("label")))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> rows(Map<String, Object> model, String key) {
    return (List<Map<String, String>>) Objects.requireNonNull(model.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> party(DocumentSheet sheet, String key) {
    return (Map<String, Object>) Objects.requireNonNull(SheetModel.of(sheet).get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> payment(Map<String, Object> model) {
    return (Map<String, String>) Objects.requireNonNull(model.get("payment"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> notes(Map<String, Object> model) {
    return (List<String>) Objects.requireNonNull(model.get("notes"));
  }
}
