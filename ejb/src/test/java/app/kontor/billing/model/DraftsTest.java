package app.kontor.billing.model;

import static app.kontor.ordering.model.SalesOrders.NOW;
import static app.kontor.ordering.model.SalesOrders.charge;
import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.CreditorReference;
import app.kontor.money.Currencies;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Seller;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.DespatchNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each kind of document says about the same order. */
class DraftsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Seller SELLER = Sellers.polish();

  @Test
  void a_pro_forma_is_about_all_that_was_ordered_and_due_after_the_advance_days() {
    SalesOrder order = order(0);
    Draft draft = Drafts.of(SELLER, order.detail()).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    assertThat(draft.kind()).isEqualTo(DocumentKind.PRO_FORMA);
    assertThat(draft.dates()).isEqualTo(new Draft.Dates(TODAY, null, TODAY.plusDays(7)));
    assertThat(draft.amounts().sums()).isEqualTo(order.detail().totals());
    assertThat(draft.amounts().due()).isEqualTo(order.detail().totals().gross());
    assertThat(draft.amounts().reference()).isEqualTo(CreditorReference.ofDocument("PF/1"));
    assertThat(lines(draft))
        .extracting(line -> line.item().number())
        .extracting(ItemNumber::value)
        .containsExactly("K-11", "K-0");
    assertThat(lines(draft))
        .extracting(DocumentDetail.Line::quantity)
        .containsExactly(Quantity.pieces(10), Quantity.pieces(1));
  }

  @Test
  void who_buys_on_terms_pays_a_pro_forma_within_them() {
    Draft draft =
        Drafts.of(SELLER, order(30).detail()).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    assertThat(draft.dates().due()).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  void a_document_keeps_buyer_order_and_the_parties_as_they_were() {
    Draft draft =
        Drafts.of(SELLER, order(0).detail()).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    assertThat(draft.customer().partnerNumber()).isEqualTo(new PartnerNumber("10042"));
    assertThat(draft.customer().reference()).isEqualTo("PO-4711");
    assertThat(draft.customer().language()).isEqualTo(java.util.Locale.ENGLISH);
    assertThat(draft.origin().orderNumber()).isEqualTo(new OrderNumber("2026-1017"));
    assertThat(draft.party(DocumentParty.Role.SELLER).name()).isEqualTo(SELLER.address().name());
    assertThat(draft.party(DocumentParty.Role.SELLER).taxNumber()).isEqualTo(SELLER.taxNumber());
    assertThat(draft.party(DocumentParty.Role.BUYER).vatId()).isEqualTo("PL1234563218");
    assertThat(draft.party(DocumentParty.Role.DELIVERY).city()).isEqualTo("Warszawa");
  }

  @Test
  void a_goods_issue_note_has_no_prices_and_nothing_to_pay() {
    DespatchAdvice advice =
        new DespatchAdvice(
            new DespatchNumber("WZ/1"),
            new OrderNumber("2026-1017"),
            1,
            7,
            TODAY,
            "MAIN",
            "Main",
            "Jan",
            SalesOrders.ADDRESS,
            List.of(
                new DespatchAdvice.Line(
                    1, LineItem.named(new ItemNumber("K-11"), "Hammer 11"), Quantity.pieces(4))));
    Draft draft = Drafts.of(SELLER, order(0).detail()).goodsIssueNote(advice);
    assertThat(draft.number()).isEqualTo(new DocumentNumber("WZ/1"));
    assertThat(draft.dates()).isEqualTo(new Draft.Dates(TODAY, TODAY, null));
    assertThat(draft.amounts().reference()).isNull();
    assertThat(draft.amounts().due()).isEqualTo(Money.zero(Currencies.PLN));
    assertThat(lines(draft))
        .containsExactly(
            new DocumentDetail.Line(
                1, LineItem.named(new ItemNumber("K-11"), "Hammer 11"), Quantity.pieces(4), null));
  }

  @Test
  void an_invoice_names_its_pro_forma_before_its_notes_and_lowers_what_is_due() {
    SalesOrder order = order(14);
    order.despatch(pieces(1, 4));
    InvoicePlan plan =
        InvoicePlan.of(order.detail(), List.of(Documents.note("WZ/1", TODAY.minusDays(1))), TODAY)
            .orElseThrow();
    IssuedDocument proForma =
        Documents.persisted(
            Documents.document(
                DocumentKind.PRO_FORMA,
                "PF/1",
                List.of(),
                order.detail().totals(),
                Money.zero(Currencies.PLN),
                TODAY,
                List.of()),
            4711);
    ExchangeRate rate =
        new ExchangeRate(Currencies.PLN, Currencies.EUR, new BigDecimal("0.2346"), TODAY, "T");
    Draft draft =
        Drafts.of(SELLER, order.detail())
            .invoice(
                new DocumentNumber("FV/1"), plan, TODAY, proForma, Money.of("5.00", "PLN"), rate);
    assertThat(draft.origin().related()).containsExactly("PF/1", "WZ/1");
    assertThat(draft.origin().proFormaId()).isEqualTo(4711L);
    assertThat(draft.dates())
        .isEqualTo(new Draft.Dates(TODAY, TODAY.minusDays(1), TODAY.plusDays(14)));
    assertThat(draft.amounts().due()).isEqualTo(plan.sums().gross().minus(Money.of("5.00", "PLN")));
    assertThat(draft.amounts().rate()).isEqualTo(rate);
  }

  @Test
  void an_invoice_without_a_pro_forma_follows_from_its_notes_alone() {
    SalesOrder order = order(14);
    order.despatch(pieces(1, 10));
    InvoicePlan plan = InvoicePlan.of(order.detail(), List.of(), TODAY).orElseThrow();
    Draft draft =
        Drafts.of(SELLER, order.detail())
            .invoice(
                new DocumentNumber("FV/1"), plan, TODAY, null, Money.zero(Currencies.PLN), null);
    assertThat(draft.origin().related()).isEmpty();
    assertThat(draft.origin().proFormaId()).isNull();
    assertThat(draft.amounts().due()).isEqualTo(order.detail().totals().gross());
  }

  @Test
  void a_document_without_a_party_is_a_defect() {
    Draft draft =
        new Draft(
            1,
            DocumentKind.PRO_FORMA,
            new DocumentNumber("PF/1"),
            new Draft.Customer(7, new PartnerNumber("10042"), null, java.util.Locale.ENGLISH),
            new Draft.Origin(new OrderNumber("2026-1017"), null, List.of()),
            new Draft.Dates(TODAY, null, null),
            List.of(),
            List.of(),
            Drafts.of(SELLER, order(0).detail())
                .proForma(new DocumentNumber("PF/1"), TODAY, 7)
                .amounts(),
            order(0).detail().terms().payment());
    assertThatThrownBy(() -> draft.party(DocumentParty.Role.BUYER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PF/1");
  }

  private static SalesOrder order(int paymentDays) {
    SalesOrder order = SalesOrders.placed(paymentDays, goods(11, "2.00", 10), charge("5.00"));
    order.confirm(NOW);
    return order;
  }

  private static List<DocumentDetail.Line> lines(Draft draft) {
    return draft.lines().stream().map(line -> line.view(Currencies.PLN)).toList();
  }
}
