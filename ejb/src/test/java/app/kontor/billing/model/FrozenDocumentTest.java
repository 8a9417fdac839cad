package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.model.DocumentParty.Role;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.CreditorReference;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.Address;
import app.kontor.party.AgreedTerms;
import app.kontor.party.PartnerNumber;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was decided is read back from the issued document to the last decimal. */
class FrozenDocumentTest {
  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
  private static final Address ADDRESS =
      new Address(
          "Żuraw",
          "Jan",
          "Hala 4",
          "Polna",
          "1",
          "2",
          "00-625",
          "Warszawa",
          "Mazowsze",
          "PL",
          null,
          null);

  /** Prices of all currencies' minor units, rates of all kinds, any units and base quantities. */
  @Test
  void lines_and_sums_are_read_as_they_were_written() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Currency currency = Currencies.of(List.of("PLN", "JPY", "KWD", "EUR").get(random.nextInt(4)));
      List<LinePrice> prices = new ArrayList<>();
      List<DocumentLine> lines = new ArrayList<>();
      List<DocumentDetail.Line> shown = new ArrayList<>();
      int count = 1 + random.nextInt(6);
      for (int i = 1; i <= count; i++) {
        UnitCode unit = random.nextBoolean() ? UnitCode.PIECE : UnitCode.KILOGRAM;
        Quantity quantity = Quantity.of(BigDecimal.valueOf(1 + random.nextInt(9_999_999), 6), unit);
        LinePrice price =
            LinePrice.of(
                new UnitPrice(
                    BigDecimal.valueOf(random.nextInt(9_999_999), 6),
                    currency,
                    Quantity.of(random.nextBoolean() ? 1 : 100, unit)),
                quantity,
                rate(random));
        LineItem item = LineItem.named(new ItemNumber("K-" + i), "Śruba ½″ " + i);
        prices.add(price);
        lines.add(new DocumentLine(i, i, item, quantity, price));
        shown.add(new DocumentDetail.Line(i, item, quantity, price));
      }
      VatBreakdown sums = VatBreakdown.of(currency, prices);
      IssuedDocument document =
          Documents.document(
              DocumentKind.SALES_INVOICE,
              "FV/1",
              lines,
              sums,
              Money.zero(currency),
              DAY,
              List.of());
      String where = "seed %d round %d".formatted(seed, round);
      assertThat(document.lines().stream().map(line -> line.view(currency)).toList())
          .as(where)
          .isEqualTo(shown);
      assertThat(new VatBreakdown(currency, document.vatSums())).as(where).isEqualTo(sums);
      assertThat(document.net().plus(document.vat())).as(where).isEqualTo(document.gross());
    }
  }

  private static VatRate rate(Random random) {
    return List.of(
            new VatRate("S", new BigDecimal("23")),
            new VatRate("S", new BigDecimal("8.00")),
            new VatRate("S", new BigDecimal("5.5")),
            new VatRate("Z", BigDecimal.ZERO),
            new VatRate("K", BigDecimal.ZERO))
        .get(random.nextInt(5));
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void only_a_goods_issue_note_has_no_prices(DocumentKind kind) {
    assertThat(issued(kind, VatTreatment.DOMESTIC, Locale.GERMAN).hasPrices())
        .isEqualTo(kind != DocumentKind.GOODS_ISSUE_NOTE);
  }

  @ParameterizedTest
  @EnumSource(VatTreatment.class)
  void treatment_dates_and_references_stand_as_they_were(VatTreatment treatment) {
    IssuedDocument document = issued(DocumentKind.SALES_INVOICE, treatment, Locale.GERMAN);
    assertThat(document.vatTreatment()).isEqualTo(treatment);
    assertThat(document.issueDate()).isEqualTo(DAY);
    assertThat(document.supplyDate()).isEqualTo(DAY.minusDays(1));
    assertThat(document.dueDate()).isEqualTo(LocalDate.of(2028, 3, 30));
    assertThat(document.orderNumber()).isEqualTo(new OrderNumber("2028-1"));
    assertThat(document.proFormaId()).contains(4711L);
    assertThat(document.related()).containsExactly("PF/1", "WZ/2", "WZ/1");
    assertThat(document.paymentReference())
        .isEqualTo(CreditorReference.ofDocument("FV/2028/02/00001").value());
    assertThat(document.partnerNumber()).isEqualTo(new PartnerNumber("10042"));
    assertThat(document.partnerName()).as("the buyer's, not the seller's").isEqualTo("Huta");
    assertThat(document.partnerVatId()).isEqualTo("PL1234563218");
    assertThat(document.isPrepared()).as("its file comes after the commit").isFalse();
  }

  @Test
  void nothing_is_paid_used_or_lapsed_at_the_beginning() {
    IssuedDocument document =
        issued(DocumentKind.SALES_INVOICE, VatTreatment.DOMESTIC, Locale.ENGLISH);
    assertThat(document.open()).isEqualTo(document.gross().minus(document.advance()));
    assertThat(document.advance()).isEqualTo(Money.of("10.00", "PLN"));
    assertThat(document.paid().isZero()).isTrue();
    assertThat(document.unused().isZero()).isTrue();
    assertThat(document.isCancelled()).isFalse();
  }

  /** Contact, phone and mail of an address are no part of a tax document. */
  @Test
  void a_party_keeps_name_and_place_and_forgets_whom_to_call() {
    DocumentParty party = new DocumentParty(Role.BUYER, ADDRESS, "PL1234563218", null);
    assertThat(party.name()).isEqualTo("Żuraw");
    assertThat(party.lines()).isEqualTo(ADDRESS.lines());
    assertThat(party.address().contact()).isNull();
    assertThat(party.country()).isEqualTo("PL");
  }

  @Test
  void the_printed_lines_of_a_party_are_those_of_its_address_in_any_country() {
    for (String country : List.of("PL", "DE", "GB", "US", "FR", "IE", "NL", "JP")) {
      Address address =
          new Address(
              "A", null, "Unit 4", "Main", "12", "3", "12345", "Town", "NY", country, null, null);
      assertThat(new DocumentParty(Role.DELIVERY, address, null, null).lines())
          .as(country)
          .isEqualTo(address.lines());
    }
  }

  private static IssuedDocument issued(DocumentKind kind, VatTreatment treatment, Locale language) {
    LinePrice price =
        LinePrice.of(
            UnitPrice.of("12.50", "PLN", UnitCode.PIECE), Quantity.pieces(4), SalesOrders.FULL);
    return new IssuedDocument(
        new Draft(
            1,
            kind,
            new DocumentNumber("FV/2028/02/00001"),
            new Draft.Customer(7, new PartnerNumber("10042"), "PO-1", language),
            new Draft.Origin(new OrderNumber("2028-1"), 4711L, List.of("PF/1", "WZ/2", "WZ/1")),
            new Draft.Dates(DAY, DAY.minusDays(1), DAY.plusDays(30)),
            List.of(
                new DocumentParty(Role.SELLER, ADDRESS, "PL5260001246", "5260001246"),
                new DocumentParty(Role.BUYER, SalesOrders.ADDRESS, "PL1234563218", null)),
            List.of(
                new DocumentLine(
                    1,
                    1,
                    LineItem.named(new ItemNumber("K-1"), "Hammer"),
                    Quantity.pieces(4),
                    price)),
            new Draft.Amounts(
                treatment,
                VatBreakdown.of(Currencies.PLN, List.of(price)),
                Money.of("10.00", "PLN"),
                CreditorReference.ofDocument("FV/2028/02/00001"),
                null),
            new AgreedTerms("", 0, 0, BigDecimal.ZERO)),
        Instant.EPOCH,
        "T");
  }
}
