package app.kontor.einvoice.internal.fa;

import static org.assertj.core.api.Assertions.assertThat;

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

class FaMappingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final VatRate STANDARD = new VatRate("S", new BigDecimal("23"));

  @Test
  void an_invoice_in_euro_says_its_tax_in_zlotys_and_what_was_paid_before() {
    Currency euro = Currency.getInstance("EUR");
    ExchangeRate rate =
        new ExchangeRate(
            euro,
            Currency.getInstance("PLN"),
            new BigDecimal("4.2537"),
            DAY.minusDays(1),
            "229/A/NBP/2026");
    List<DocumentDetail.Line> lines =
        List.of(line(1, "3", "9.99", euro, STANDARD), line(2, "0.125", "80", euro, STANDARD));
    IssuedInvoice issued =
        issued(
            euro,
            lines,
            "DE136695976",
            rate,
            List.of(
                new IssuedInvoice.Receipt(DAY.minusDays(5), Money.of("10.00", "EUR")),
                new IssuedInvoice.Receipt(DAY.minusDays(2), Money.of("5.00", "EUR"))));
    FaInvoice invoice = mapped(issued);
    assertThat(FaCheck.of(invoice)).isEmpty();
    byte[] xml = FaWriter.bytes(invoice);
    assertThat(FaSchema.get().faults(xml)).isEmpty();
    assertThat(new String(xml, StandardCharsets.UTF_8))
        // net 39.97, tax 9.19 EUR, which is 39.09 PLN at 4.2537
        .contains("<P_13_1>39.97</P_13_1><P_14_1>9.19</P_14_1><P_14_1W>39.09</P_14_1W>")
        .contains("<P_15>49.16</P_15>")
        .contains("<KodUE>DE</KodUE><NrVatUE>136695976</NrVatUE>")
        .contains("<P_8A>pieces</P_8A><P_8B>0.125</P_8B><P_9A>80</P_9A><P_11>10</P_11>")
        .contains("<KursWaluty>4.2537</KursWaluty>")
        .contains("<ZnacznikZaplatyCzesciowej>1</ZnacznikZaplatyCzesciowej>")
        .contains("<KwotaZaplatyCzesciowej>10</KwotaZaplatyCzesciowej>")
        .contains("<DataZaplatyCzesciowej>2026-11-25</DataZaplatyCzesciowej>");
  }

  @Test
  void the_sellers_number_of_today_stands_in_for_one_that_is_none() {
    Currency zloty = Currency.getInstance("PLN");
    IssuedInvoice issued =
        issued(zloty, List.of(line(1, "1", "1", zloty, STANDARD)), null, null, List.of());
    assertThat(mapped(issued).seller().nip()).isEqualTo("5260001246");
  }

  @Test
  void a_rate_that_there_is_not_is_told() {
    Currency zloty = Currency.getInstance("PLN");
    VatRate strange = new VatRate("S", new BigDecimal("6.5"));
    IssuedInvoice issued =
        issued(zloty, List.of(line(1, "1", "1", zloty, strange)), null, null, List.of());
    FaMapping.Mapped mapped =
        FaMapping.of(issued, new FaMapping.SellerNow("", "", "", ""), UnitCode::code, Map.of());
    assertThat(mapped.invoice()).isNull();
    assertThat(mapped.faults()).containsExactly(new FaFault(FaFault.Kind.RATE, "6.5"));
  }

  private static FaInvoice mapped(IssuedInvoice issued) {
    return Objects.requireNonNull(
        FaMapping.of(
                issued,
                new FaMapping.SellerNow("526-000-12-46", "", "office@kontor.example", ""),
                unit -> "pieces",
                Map.of())
            .invoice());
  }

  private static DocumentDetail.Line line(
      int position, String quantity, String price, Currency currency, VatRate vat) {
    Quantity amount = Quantity.of(new BigDecimal(quantity), UnitCode.PIECE);
    return new DocumentDetail.Line(
        position,
        LineItem.named(new ItemNumber("K-" + position), "Kabel " + position),
        amount,
        LinePrice.of(UnitPrice.of(new BigDecimal(price), currency, UnitCode.PIECE), amount, vat));
  }

  private static IssuedInvoice issued(
      Currency currency,
      List<DocumentDetail.Line> lines,
      @Nullable String buyerVatId,
      @Nullable ExchangeRate rate,
      List<IssuedInvoice.Receipt> receipts) {
    VatBreakdown totals =
        VatBreakdown.of(
            currency, lines.stream().map(line -> Objects.requireNonNull(line.price())).toList());
    return new IssuedInvoice(
        1,
        DocumentKind.SALES_INVOICE,
        new DocumentNumber("FV/2026/11/00042"),
        Locale.GERMAN,
        new IssuedInvoice.Parties(
            new IssuedInvoice.Party(address("PL"), null, "12"),
            new IssuedInvoice.Party(address("DE"), buyerVatId, null),
            7,
            new PartnerNumber("10023")),
        new IssuedInvoice.References(new OrderNumber("ZA/17"), null, null, List.of()),
        new IssuedInvoice.Dates(
            Instant.parse("2026-11-27T10:00:00Z"), DAY, DAY.minusDays(3), DAY.plusDays(14)),
        VatTreatment.DOMESTIC,
        lines,
        totals,
        Map.of(),
        rate,
        Money.total(receipts.stream().map(IssuedInvoice.Receipt::amount).toList(), currency),
        receipts,
        new IssuedInvoice.Account("PL61109010140000071219812874", "WBKPPLPP", "Bank"),
        List.of(),
        null,
        null);
  }

  private static Address address(String country) {
    return new Address(
        "Firma", null, null, "Polna", "1", null, "61-001", "Poznań", null, country, null, null);
  }
}
