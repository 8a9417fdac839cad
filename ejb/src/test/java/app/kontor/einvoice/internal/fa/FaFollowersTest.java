package app.kontor.einvoice.internal.fa;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.IssuedInvoice;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Address;
import app.kontor.party.PartnerNumber;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Documents that follow others. The order is 3 at 9.99 and 7 at 3.33: net 53.28, VAT 12.25 at 23 %,
 * and 30.00 of it were received before, which are 24.39 and 5.61.
 */
class FaFollowersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final VatRate STANDARD = new VatRate("S", new BigDecimal("23"));
  private static final DocumentNumber INVOICE = new DocumentNumber("FV/2026/11/00042");
  private static final DocumentNumber ADVANCE = new DocumentNumber("FZ/2026/11/00001");
  private static final String ORDER_IS = "<WartoscZamowienia>65.53</WartoscZamowienia>";

  private final Currency zloty = Currency.getInstance("PLN");
  private final Currency euro = Currency.getInstance("EUR");

  @Test
  void an_advance_in_euro_says_what_was_received_and_the_order() {
    String xml =
        written(
            new Draft(DocumentKind.ADVANCE_INVOICE, euro)
                .sums("24.39", "5.61")
                .home("23.87")
                .ordered(order(euro)));
    assertThat(xml)
        // 5.61 EUR are 23.86 PLN at 4.2537: what billing has stated goes
        .contains("<P_13_1>24.39</P_13_1><P_14_1>5.61</P_14_1><P_14_1W>23.87</P_14_1W>")
        .contains("<P_15>30</P_15><KursWalutyZ>4.2537</KursWalutyZ>")
        .contains("<RodzajFaktury>ZAL</RodzajFaktury>", ORDER_IS)
        .contains("<P_11NettoZ>29.97</P_11NettoZ><P_11VatZ>6.89</P_11VatZ><P_12Z>23</P_12Z>")
        .contains("<P_11NettoZ>23.31</P_11NettoZ><P_11VatZ>5.36</P_11VatZ>")
        .contains("<Zaplacono>1</Zaplacono><DataZaplaty>2026-11-24</DataZaplaty>")
        .doesNotContain("FaWiersz", "StanPrzedZ", "<KursWaluty>", "RachunekBankowy");
  }

  @Test
  void a_final_invoice_says_the_whole_order_and_taxes_what_is_left() {
    Draft draft =
        new Draft(DocumentKind.SALES_INVOICE, zloty)
            .lines(order(zloty).lines())
            .sums("53.28", "12.25")
            .deducting("24.39", "5.61")
            .received("30.00", "10.00");
    String known = FaSamples.KSEF_NUMBER;
    assertThat(written(draft, Map.of(ADVANCE, known)))
        .contains("<P_13_1>28.89</P_13_1><P_14_1>6.64</P_14_1>", "<P_15>35.53</P_15>")
        .contains("<RodzajFaktury>ROZ</RodzajFaktury>", "<P_11>29.97</P_11>", "<P_11>23.31</P_11>")
        .contains(
            "<FakturaZaliczkowa><NrKSeFFaZaliczkowej>" + known + "</NrKSeFFaZaliczkowej></Fakt")
        // what the advance has is not part of what was left
        .contains("<KwotaZaplatyCzesciowej>10</KwotaZaplatyCzesciowej>")
        .doesNotContain("<KwotaZaplatyCzesciowej>30<", "KursWalutyZ", "Zamowienie>");
    assertThat(written(draft))
        .contains("<NrKSeFZN>1</NrKSeFZN><NrFaZaliczkowej>" + ADVANCE + "</NrFaZaliczkowej>");
  }

  @Test
  void a_correction_says_each_line_before_and_after_and_the_difference() {
    Draft draft =
        new Draft(DocumentKind.CORRECTIVE_INVOICE, euro)
            .lines(List.of(line(1, "2", "9.99", euro)))
            .sums("-9.99", "-2.29")
            .home("-9.75")
            .correcting(DocumentKind.SALES_INVOICE, "65.53", line(1, "3", "9.99", euro));
    assertThat(written(draft, Map.of(INVOICE, FaSamples.KSEF_NUMBER)))
        .contains("<P_13_1>-9.99</P_13_1><P_14_1>-2.29</P_14_1><P_14_1W>-9.75</P_14_1W>")
        .contains("<P_15>-12.28</P_15>", "<RodzajFaktury>KOR</RodzajFaktury>")
        .contains("<PrzyczynaKorekty>Zwrot &lt;1 szt.&gt;</PrzyczynaKorekty><TypKorekty>2</TypK")
        .contains("<DataWystFaKorygowanej>2026-11-20</DataWystFaKorygowanej>")
        .contains("<NrKSeF>1</NrKSeF><NrKSeFFaKorygowanej>" + FaSamples.KSEF_NUMBER)
        .contains("<NrWierszaFa>1</NrWierszaFa>", "<NrWierszaFa>2</NrWierszaFa>")
        .containsSubsequence(
            "<P_8B>3</P_8B>", "<StanPrzed>1</StanPrzed>", "<P_8B>2</P_8B>", "</FaWiersz>")
        .doesNotContain("P_15ZK", "Platnosc", "Podmiot2K");
    assertThat(written(draft)).contains("<NrKSeFN>1</NrKSeFN>");
  }

  @Test
  void a_final_invoice_that_becomes_dearer_says_what_was_left_before_and_is_to_be_paid() {
    assertThat(
            written(
                new Draft(DocumentKind.CORRECTIVE_INVOICE, zloty)
                    .lines(List.of(line(1, "4", "9.99", zloty)))
                    .sums("9.99", "2.30")
                    .settling()
                    .correcting(DocumentKind.SALES_INVOICE, "35.53", line(1, "3", "9.99", zloty))))
        .contains("<RodzajFaktury>KOR_ROZ</RodzajFaktury>", "<P_15ZK>35.53</P_15ZK>")
        .contains("<Termin>2026-12-11</Termin>", "<P_15>12.29</P_15>")
        .doesNotContain("KursWalutyZK", "FakturaZaliczkowa");
  }

  @Test
  void an_advance_that_goes_back_leaves_the_order_as_it_is() {
    assertThat(
            written(
                new Draft(DocumentKind.CORRECTIVE_INVOICE, euro)
                    .lines(List.of(line(1, "0", "24.39", euro)))
                    .sums("-24.39", "-5.61")
                    .home("-23.86")
                    .ordered(order(euro))
                    .correcting(
                        DocumentKind.ADVANCE_INVOICE, "30.00", line(1, "1", "24.39", euro))))
        .contains("<P_15>-30</P_15>", "<RodzajFaktury>KOR_ZAL</RodzajFaktury>", ORDER_IS)
        .contains("<P_15ZK>30</P_15ZK><KursWalutyZK>4.2537</KursWalutyZK>")
        .containsSubsequence("<StanPrzedZ>1</StanPrzedZ>", "<StanPrzedZ>1</StanPrzedZ>")
        .contains("<NrWierszaZam>4</NrWierszaZam>")
        .doesNotContain("FaWiersz", "Platnosc");
  }

  @Test
  void a_buyer_is_named_anew_without_amounts_but_never_by_another_number() {
    Draft draft =
        new Draft(DocumentKind.CORRECTIVE_INVOICE, zloty)
            .correcting(DocumentKind.SALES_INVOICE, "65.53")
            .renamed("Firma dawna", "DE136695976");
    assertThat(written(draft))
        .contains("<P_15>0</P_15>", "<Podmiot2K><DaneIdentyfikacyjne><KodUE>DE</KodUE>")
        .containsSubsequence("<Podmiot2>", "<Nazwa>Firma</Nazwa>", "<Nazwa>Firma dawna</Nazwa>")
        .doesNotContain("FaWiersz", "P_13_1");
    FaMapping.Mapped refused =
        mapped(draft.renamed("Firma dawna", "DE811569869").of("DE811569869").issued(), Map.of());
    assertThat(refused.invoice()).isNull();
    assertThat(refused.faults())
        .containsExactly(new FaFault(FaFault.Kind.BUYER_NUMBER, "DE811569869 / DE136695976"));
  }

  /** The other number stands on paper only. */
  @Test
  void an_invoice_is_taken_back_from_the_buyer_it_names() {
    assertThat(
            written(
                new Draft(DocumentKind.CORRECTIVE_INVOICE, zloty)
                    .lines(List.of(line(1, "0", "9.99", zloty)))
                    .sums("-29.97", "-6.89")
                    .correcting(DocumentKind.SALES_INVOICE, "36.86", line(1, "3", "9.99", zloty))
                    .of("DE811569869")))
        .contains("<NrVatUE>811569869</NrVatUE><Nazwa>Firma dawna</Nazwa>")
        .doesNotContain("136695976", "Podmiot2K");
  }

  @Test
  void what_does_not_add_up_is_told_of_each_kind() {
    List<Draft> wrong =
        List.of(
            new Draft(DocumentKind.SALES_INVOICE, zloty)
                .lines(order(zloty).lines())
                .sums("53.27", "12.25")
                .deducting("24.39", "5.61"),
            new Draft(DocumentKind.CORRECTIVE_INVOICE, zloty)
                .lines(List.of(line(1, "2", "9.99", zloty)))
                .sums("-9.98", "-2.29")
                .correcting(DocumentKind.SALES_INVOICE, "65.53", line(1, "3", "9.99", zloty)),
            new Draft(DocumentKind.ADVANCE_INVOICE, zloty)
                .sums("24.39", "5.61")
                .ordered(
                    new IssuedInvoice.Ordered(order(zloty).lines().subList(0, 1), totals(zloty))));
    for (Draft draft : wrong) {
      FaInvoice invoice = Objects.requireNonNull(mapped(draft.issued(), Map.of()).invoice());
      assertThat(FaCheck.of(invoice))
          .as(invoice.kind().name())
          .extracting(FaFault::kind)
          .containsExactly(FaFault.Kind.TOTAL);
    }
  }

  private static String written(Draft draft) {
    return written(draft, Map.of());
  }

  private static String written(Draft draft, Map<DocumentNumber, String> ksefNumbers) {
    FaInvoice invoice = Objects.requireNonNull(mapped(draft.issued(), ksefNumbers).invoice());
    assertThat(FaCheck.of(invoice)).isEmpty();
    byte[] xml = FaWriter.bytes(invoice);
    assertThat(FaSchema.get().faults(xml)).isEmpty();
    FaSums.recomputed(xml).assertRight(invoice, invoice.kind().name());
    return new String(xml, StandardCharsets.UTF_8);
  }

  private static FaMapping.Mapped mapped(
      IssuedInvoice issued, Map<DocumentNumber, String> ksefNumbers) {
    return FaMapping.of(
        issued, new FaMapping.SellerNow("5260001246", "", "", ""), unit -> "szt.", ksefNumbers);
  }

  private static IssuedInvoice.Ordered order(Currency currency) {
    return new IssuedInvoice.Ordered(
        List.of(line(1, "3", "9.99", currency), line(2, "7", "3.33", currency)), totals(currency));
  }

  private static VatBreakdown totals(Currency currency) {
    return sums(currency, "53.28", "12.25");
  }

  private static VatBreakdown sums(Currency currency, String net, String vat) {
    return new VatBreakdown(currency, List.of(sum(currency, net, vat)));
  }

  private static VatSum sum(Currency currency, String net, String vat) {
    String code = currency.getCurrencyCode();
    return new VatSum(STANDARD, Money.of(net, code), Money.of(vat, code));
  }

  private static DocumentDetail.Line line(
      int position, String quantity, String price, Currency currency) {
    Quantity amount = Quantity.of(new BigDecimal(quantity), UnitCode.PIECE);
    return new DocumentDetail.Line(
        position,
        LineItem.named(new ItemNumber("K-" + position), "Kabel " + position),
        amount,
        LinePrice.of(
            UnitPrice.of(new BigDecimal(price), currency, UnitCode.PIECE), amount, STANDARD));
  }

  /** A document in the making. */
  private static final class Draft {
    private final DocumentKind kind;
    private final Currency currency;
    private List<DocumentDetail.Line> lines = List.of();
    private VatBreakdown totals;
    private Map<VatRate, Money> home = Map.of();
    private List<IssuedInvoice.Receipt> receipts = List.of();
    private List<IssuedInvoice.Deduction> deductions = List.of();
    private boolean settling;
    private IssuedInvoice.@Nullable Ordered ordered;
    private IssuedInvoice.@Nullable Corrected corrected;

    Draft(DocumentKind kind, Currency currency) {
      this.kind = kind;
      this.currency = currency;
      this.totals = new VatBreakdown(currency, List.of());
    }

    Draft lines(List<DocumentDetail.Line> some) {
      lines = some;
      return this;
    }

    Draft sums(String net, String vat) {
      totals = FaFollowersTest.sums(currency, net, vat);
      return this;
    }

    Draft home(String vat) {
      home = Map.of(STANDARD, Money.of(vat, "PLN"));
      return this;
    }

    Draft deducting(String net, String vat) {
      deductions = List.of(new IssuedInvoice.Deduction(ADVANCE, sum(currency, net, vat)));
      return this;
    }

    Draft received(String first, String second) {
      String code = currency.getCurrencyCode();
      receipts =
          List.of(
              new IssuedInvoice.Receipt(DAY.minusDays(5), Money.of(first, code)),
              new IssuedInvoice.Receipt(DAY.minusDays(2), Money.of(second, code)));
      return this;
    }

    Draft ordered(IssuedInvoice.Ordered order) {
      ordered = order;
      return this;
    }

    Draft settling() {
      settling = true;
      return this;
    }

    Draft correcting(DocumentKind of, String gross, DocumentDetail.Line... before) {
      corrected =
          new IssuedInvoice.Corrected(
              of,
              of == DocumentKind.ADVANCE_INVOICE ? ADVANCE : INVOICE,
              DAY.minusDays(7),
              settling,
              CorrectionEffect.CORRECTION_DATE,
              "Zwrot <1 szt.>",
              List.of(before),
              Money.of(gross, currency.getCurrencyCode()),
              new IssuedInvoice.Party(address("Firma", "DE"), "DE136695976", null),
              null);
      return this;
    }

    /** The corrected document names its buyer by another number. */
    Draft of(String vatId) {
      IssuedInvoice.Corrected was = Objects.requireNonNull(corrected);
      return invoiced(
          new IssuedInvoice.Party(address("Firma dawna", "DE"), vatId, null), was.buyer());
    }

    Draft renamed(String name, String vatId) {
      return invoiced(
          Objects.requireNonNull(corrected).invoiced(),
          new IssuedInvoice.Party(address(name, "DE"), vatId, null));
    }

    private Draft invoiced(IssuedInvoice.Party invoiced, IssuedInvoice.@Nullable Party before) {
      IssuedInvoice.Corrected was = Objects.requireNonNull(corrected);
      corrected =
          new IssuedInvoice.Corrected(
              was.kind(),
              was.number(),
              was.issued(),
              was.settling(),
              was.effect(),
              was.reason(),
              was.before(),
              was.gross(),
              invoiced,
              before);
      return this;
    }

    IssuedInvoice issued() {
      boolean foreign = !currency.getCurrencyCode().equals("PLN");
      return new IssuedInvoice(
          1,
          kind,
          corrected == null ? INVOICE : new DocumentNumber("FK/2026/11/00001"),
          Locale.GERMAN,
          new IssuedInvoice.Parties(
              new IssuedInvoice.Party(address("Kontor", "PL"), null, "5260001246"),
              new IssuedInvoice.Party(address("Firma", "DE"), "DE136695976", null),
              7,
              new PartnerNumber("10023")),
          new IssuedInvoice.References(new OrderNumber("ZA/17"), null, null, List.of()),
          new IssuedInvoice.Dates(
              Instant.parse("2026-11-27T10:00:00Z"), DAY, DAY.minusDays(3), DAY.plusDays(14)),
          VatTreatment.DOMESTIC,
          lines,
          totals,
          home,
          foreign
              ? new ExchangeRate(
                  currency,
                  Currency.getInstance("PLN"),
                  new BigDecimal("4.2537"),
                  DAY.minusDays(1),
                  "229/A/NBP/2026")
              : null,
          Money.total(receipts.stream().map(IssuedInvoice.Receipt::amount).toList(), currency),
          receipts,
          new IssuedInvoice.Account("PL61109010140000071219812874", "WBKPPLPP", "Bank"),
          deductions,
          ordered,
          corrected);
    }

    private static Address address(String name, String country) {
      return new Address(
          name, null, null, "Polna", "1", null, "61-001", "Poznań", null, country, null, null);
    }
  }
}
