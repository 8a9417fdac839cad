package app.kontor.billing.internal.render;

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
import app.kontor.ordering.OrderNumber;
import app.kontor.party.BankAccount;
import app.kontor.party.Look;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sheets for tests: a wholesaler's documents of any kind, language, treatment and length. */
final class Sheets {
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String[] NAMES = {
    "Wkrętarka akumulatorowa 18 V z walizką",
    "Schraubendrehersatz, 12-teilig, Größe ½″",
    "Śruby z łbem sześciokątnym M8×40, ocynk",
    "Combination pliers, insulated handle, 180 mm",
    "Klucz płasko-oczkowy zestaw 8–19 mm"
  };

  private Sheets() {}

  static DocumentSheet sheet(
      DocumentKind kind, String language, VatTreatment treatment, String currency, int lines) {
    return sheet(kind, language, treatment, currency, lines, "Huta Łaźnia Sp. z o.o.", List.of());
  }

  static DocumentSheet sheet(
      DocumentKind kind,
      String language,
      VatTreatment treatment,
      String currencyCode,
      int count,
      String buyerName,
      List<DocumentSheet.Receipt> receipts) {
    Currency currency = Currencies.of(currencyCode);
    boolean priced = kind != DocumentKind.GOODS_ISSUE_NOTE;
    VatRate rate =
        switch (treatment) {
          case DOMESTIC -> new VatRate("S", BigDecimal.valueOf(23));
          case INTRA_EU -> new VatRate("K", BigDecimal.ZERO);
          case EXPORT -> new VatRate("G", BigDecimal.ZERO);
        };
    List<DocumentDetail.Line> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Quantity quantity = Quantity.of(i * 3L, UnitCode.PIECE);
      UnitPrice price =
          UnitPrice.of(
              new BigDecimal("12.5").add(BigDecimal.valueOf(i, 2)), currency, UnitCode.PIECE);
      lines.add(
          new DocumentDetail.Line(
              i,
              LineItem.named(new ItemNumber("WK-" + (1000 + i)), NAMES[i % NAMES.length]),
              quantity,
              priced ? LinePrice.of(price, quantity, rate) : null));
    }
    boolean proForma = kind == DocumentKind.PRO_FORMA;
    String number = (proForma ? "PF" : priced ? "FV" : "WZ") + "/2026/11/00042";
    return new DocumentSheet(
        kind,
        new DocumentNumber(number),
        Locale.forLanguageTag(language),
        new DocumentSheet.Party(
            "Żuraw Narzędzia Sp. z o.o.",
            List.of("Wólczańska 128/134", "90-527 Łódź"),
            "PL",
            "PL5260001246",
            "5260001246",
            List.of(
                "KRS 0000123456, Sąd Rejonowy Łódź", "biuro@zuraw.example · www.zuraw.example")),
        new DocumentSheet.Party(
            buyerName,
            List.of("Świętojańska 7", "81-368 Gdynia"),
            treatment == VatTreatment.EXPORT
                ? "US"
                : treatment == VatTreatment.INTRA_EU ? "DE" : "PL",
            treatment == VatTreatment.EXPORT ? null : "PL1234563218",
            null,
            List.of()),
        new DocumentSheet.Party(
            buyerName, List.of("Hafenstraße 12", "20457 Hamburg"), "DE", null, null, List.of()),
        DAY,
        proForma ? null : DAY.minusDays(1),
        priced ? DAY.plusDays(14) : null,
        new OrderNumber("2026-1017"),
        "PO 4711/ä",
        proForma ? List.of() : List.of("PF/2026/11/00042"),
        lines,
        priced ? prices(treatment, currency, lines, receipts, number) : null,
        priced ? null : "MAG1 Łódź",
        priced ? "" : "Jan Gęś",
        Look.PLAIN,
        null);
  }

  /** The same sheet of a seller that looks like this. */
  static DocumentSheet looking(DocumentSheet of, Look look) {
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
        of.buyerReference(),
        of.related(),
        of.lines(),
        of.prices(),
        of.warehouse(),
        of.issuedBy(),
        look,
        of.terms());
  }

  private static DocumentSheet.Prices prices(
      VatTreatment treatment,
      Currency currency,
      List<DocumentDetail.Line> lines,
      List<DocumentSheet.Receipt> receipts,
      String number) {
    VatBreakdown sums =
        VatBreakdown.of(
            currency, lines.stream().map(line -> Objects.requireNonNull(line.price())).toList());
    Money due =
        sums.gross()
            .minus(
                Money.total(
                    receipts.stream().map(DocumentSheet.Receipt::amount).toList(), currency));
    return new DocumentSheet.Prices(
        treatment,
        sums,
        rate(treatment, currency),
        receipts,
        due,
        due.isZero()
            ? null
            : new DocumentSheet.Payment(account(currency), CreditorReference.ofDocument(number)));
  }

  private static @Nullable ExchangeRate rate(VatTreatment treatment, Currency currency) {
    return treatment == VatTreatment.DOMESTIC && !currency.equals(Currencies.PLN)
        ? new ExchangeRate(
            currency, Currencies.PLN, new BigDecimal("4.2631"), DAY.minusDays(3), "226/A/NBP/2026")
        : null;
  }

  static BankAccount account(Currency currency) {
    return currency.equals(Currencies.PLN)
        ? new BankAccount("PL61109010140000071219812874", "WBKPPLPP", "Santander", currency)
        : new BankAccount("DE89370400440532013000", "COBADEFF", "Commerzbank", currency);
  }
}
