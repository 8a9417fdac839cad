package app.kontor.billing.internal;

import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.ExchangeRateMissing;
import app.kontor.billing.NothingToInvoice;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.BankAccount;
import app.kontor.party.NoBankAccount;
import app.kontor.party.Seller;
import app.kontor.party.SellerNotSetUp;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.DespatchNumber;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is issued when: numbers, advances, rates, and who is told. */
class DocumentIssuerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final OrderNumber ORDER = new OrderNumber("2026-1017");
  private static final DocumentNumber PRO_FORMA = new DocumentNumber("PF/1");

  private final IssuingWorld world = IssuingWorld.of(confirmed(SalesOrders.FULL));

  /** Ten hammers at 2.00 and a delivery at 5.00: 30.75 with VAT. */
  private static SalesOrder confirmed(VatRate rate) {
    SalesOrder order = SalesOrders.placed(goods(11, "2.00", 10, rate), goods(0, "5.00", 1, rate));
    order.confirm(SalesOrders.NOW);
    order.reserved(pieces(1, 10));
    return order;
  }

  @Test
  void a_pro_forma_is_issued_once_per_order() {
    world.issuer.issueProForma(1, ORDER);
    world.issuer.issueProForma(1, ORDER);
    assertThat(world.drawn).containsExactly("PF 2026-11-27");
    assertThat(world.frozen).hasSize(1);
    assertThat(world.told)
        .containsExactly(new DocumentIssued(1, 7, DocumentKind.PRO_FORMA, PRO_FORMA, ORDER));
    IssuedDocument document = world.document(PRO_FORMA);
    assertThat(document.dueDate()).as("the days of the setting").isEqualTo(TODAY.plusDays(10));
    assertThat(document.open()).isEqualTo(pln("30.75"));
  }

  /** As a new installation is: nobody could be held to what such a paper says. */
  @Test
  void a_seller_that_has_not_said_who_it_is_issues_nothing() {
    world.seller = with(world.seller, "", world.seller.bankAccounts());

    assertThatThrownBy(() -> world.issuer.issueProForma(1, ORDER))
        .isInstanceOf(SellerNotSetUp.class);
    assertThatThrownBy(() -> world.issuer.issueGoodsIssueNote(advice("WZ/7", 4, TODAY)))
        .isInstanceOf(SellerNotSetUp.class);
    assertThat(world.frozen).isEmpty();
    assertThat(world.told).isEmpty();
  }

  @Test
  void nothing_is_asked_for_that_could_be_paid_nowhere() {
    world.seller = with(world.seller, "Żuraw", List.of());

    assertThatThrownBy(() -> world.issuer.issueProForma(1, ORDER))
        .isInstanceOfSatisfying(
            NoBankAccount.class, refusal -> assertThat(refusal.args()).isEqualTo(List.of("PLN")));
    assertThat(world.told).isEmpty();
    world.issuer.issueGoodsIssueNote(advice("WZ/7", 4, TODAY));
    assertThat(world.told).as("a note asks for no money").hasSize(1);
  }

  private static Seller with(Seller seller, String name, List<BankAccount> accounts) {
    return new Seller(
        seller.id(),
        name,
        seller.address(),
        seller.vatId(),
        seller.taxNumber(),
        seller.registration(),
        seller.homeCurrency(),
        seller.language(),
        seller.zone(),
        seller.email(),
        seller.phone(),
        seller.website(),
        accounts);
  }

  /** Rendering under the locks of a confirmation would hold everybody up. */
  @Test
  void what_the_paper_says_is_frozen_now_and_its_file_is_made_later() {
    world.issuer.issueProForma(1, ORDER);
    assertThat(world.later).containsExactly("later Print[documentId=1]");
    assertThat(world.paper()).contains("PF/1", "Huta", "Hammer 11", "PO-4711");
    assertThat(world.document(PRO_FORMA).isPrepared()).isFalse();
  }

  @Test
  void a_goods_issue_note_has_the_number_of_its_despatch_and_draws_none() {
    world.issuer.issueGoodsIssueNote(advice("WZ/7", 4, TODAY));
    assertThat(world.drawn).isEmpty();
    IssuedDocument note = world.document(new DocumentNumber("WZ/7"));
    assertThat(note.kind()).isEqualTo(DocumentKind.GOODS_ISSUE_NOTE);
    assertThat(world.paper()).contains("MAIN Main", "Jan").doesNotContain("24.60");
    assertThat(world.told)
        .extracting(DocumentIssued::documentNumber)
        .containsExactly(note.number());
  }

  @Test
  void before_goods_have_left_nothing_is_invoiced_and_no_number_is_drawn() {
    world.issuer.issueProForma(1, ORDER);
    assertThatThrownBy(() -> world.issuer.issueInvoice(ORDER))
        .isInstanceOfSatisfying(
            NothingToInvoice.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("NOTHING_TO_INVOICE");
              assertThat(refusal.args()).isEqualTo(List.of(ORDER));
            });
    assertThat(world.drawn).containsExactly("PF 2026-11-27");
  }

  @Test
  void what_was_invoiced_is_not_invoiced_again() {
    world.order.despatch(pieces(1, 10));
    world.issuer.issueInvoice(ORDER);
    assertThatThrownBy(() -> world.issuer.issueInvoice(ORDER)).isInstanceOf(NothingToInvoice.class);
    assertThat(world.drawn).containsExactly("FV 2026-11-27");
  }

  @Test
  void an_order_without_a_pro_forma_is_due_on_its_invoice() {
    world.order.despatch(pieces(1, 10));
    IssuedDocument invoice = world.document(world.issuer.issueInvoice(ORDER));
    assertThat(invoice.open()).isEqualTo(pln("30.75"));
    assertThat(invoice.proFormaId()).isEmpty();
    assertThat(world.documents.settlements(invoice)).isEmpty();
    assertThat(world.paper()).doesNotContain("\"paid\":true");
  }

  @Test
  void an_advance_is_used_up_by_the_invoice_and_stands_as_a_row_of_it() {
    world.issuer.issueProForma(1, ORDER);
    world.pay("PF/1", pln("10.00"), TODAY.minusDays(3));
    world.order.despatch(pieces(1, 10));
    IssuedDocument invoice = world.document(world.issuer.issueInvoice(ORDER));
    assertThat(invoice.advance()).isEqualTo(pln("10.00"));
    assertThat(invoice.open()).isEqualTo(pln("20.75"));
    assertThat(invoice.proFormaId()).contains(world.document(PRO_FORMA).id());
    assertThat(world.document(PRO_FORMA).open())
        .as("due once, on the invoice")
        .isEqualTo(pln("0.00"));
    assertThat(world.document(PRO_FORMA).unused()).isEqualTo(pln("0.00"));
    assertThat(world.documents.settlements(invoice))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.kind()).isEqualTo(SettlementKind.ADVANCE);
              assertThat(row.amount(Currencies.PLN)).isEqualTo(pln("10.00"));
              assertThat(row.settledOn()).isEqualTo(TODAY);
              assertThat(row.source()).isEqualTo("1:FV/2");
            });
  }

  @Test
  void each_invoice_names_the_payments_it_uses_and_not_those_of_earlier_ones() {
    world.issuer.issueProForma(1, ORDER);
    world.pay("PF/1", pln("12.00"), TODAY.minusDays(9));
    world.pay("PF/1", pln("18.75"), TODAY.minusDays(3));
    world.order.despatch(pieces(1, 4));
    world.issuer.issueInvoice(ORDER);
    assertThat(world.paper()).contains("18 Nov 2026", "12.00", "24 Nov 2026", "3.99");
    world.order.despatch(pieces(1, 6));
    IssuedDocument last = world.document(world.issuer.issueInvoice(ORDER));
    assertThat(world.paper()).contains("24 Nov 2026", "14.76").doesNotContain("18 Nov 2026");
    assertThat(last.open()).isEqualTo(pln("0.00"));
    assertThat(world.document(PRO_FORMA).unused()).isEqualTo(pln("0.00"));
  }

  @Test
  void an_invoice_is_for_the_notes_before_it_and_supplied_on_the_latest_day_of_them() {
    world.issuer.issueGoodsIssueNote(advice("WZ/1", 2, TODAY.minusDays(4)));
    world.issuer.issueGoodsIssueNote(advice("WZ/2", 2, TODAY.minusDays(2)));
    world.order.despatch(pieces(1, 4));
    IssuedDocument invoice = world.document(world.issuer.issueInvoice(ORDER));
    assertThat(invoice.related()).containsExactly("WZ/1", "WZ/2");
    assertThat(invoice.supplyDate()).isEqualTo(TODAY.minusDays(2));
  }

  @Test
  void no_rate_is_asked_for_in_the_currency_of_the_books() {
    world.order.despatch(pieces(1, 10));
    world.issuer.issueInvoice(ORDER);
    assertThat(world.ratesAsked).isEmpty();
  }

  /** Art. 31a of the Polish VAT act: the last rate before the supply, not before the issue. */
  @Test
  void vat_in_a_foreign_currency_takes_the_rate_before_the_day_of_supply() {
    IssuingWorld abroad = new IssuingWorld(confirmed(SalesOrders.FULL), Currencies.EUR);
    abroad.rate = new BigDecimal("0.2346");
    abroad.issuer.issueGoodsIssueNote(advice("WZ/1", 4, TODAY.minusDays(2)));
    abroad.order.despatch(pieces(1, 4));
    abroad.issuer.issueInvoice(ORDER);
    assertThat(abroad.ratesAsked).containsExactly(TODAY.minusDays(2));
    assertThat(abroad.paper()).contains("0.2346", "226/A/NBP/2026", "VAT in EUR");
  }

  @Test
  void without_a_rate_no_invoice_is_issued_and_nothing_is_used_up() {
    IssuingWorld abroad = new IssuingWorld(confirmed(SalesOrders.FULL), Currencies.EUR);
    abroad.issuer.issueProForma(1, ORDER);
    abroad.pay("PF/1", pln("30.75"), TODAY);
    abroad.order.despatch(pieces(1, 10));
    assertThatThrownBy(() -> abroad.issuer.issueInvoice(ORDER))
        .isInstanceOfSatisfying(
            ExchangeRateMissing.class,
            refusal -> assertThat(refusal.args()).isEqualTo(List.of("PLN", TODAY)));
    assertThat(abroad.drawn).containsExactly("PF 2026-11-27");
    assertThat(abroad.document(PRO_FORMA).unused()).isEqualTo(pln("30.75"));
    assertThat(abroad.order.lines().get(0).invoiced().isZero()).isTrue();
  }

  @Test
  void an_invoice_without_vat_needs_no_rate() {
    IssuingWorld abroad =
        new IssuingWorld(confirmed(new VatRate("K", BigDecimal.ZERO)), Currencies.EUR);
    abroad.order.despatch(pieces(1, 10));
    assertThat(abroad.document(abroad.issuer.issueInvoice(ORDER)).gross()).isEqualTo(pln("25.00"));
    assertThat(abroad.ratesAsked).isEmpty();
  }

  private static DespatchAdvice advice(String number, long quantity, LocalDate day) {
    return new DespatchAdvice(
        new DespatchNumber(number),
        ORDER,
        1,
        7,
        day,
        "MAIN",
        "Main",
        "Jan",
        SalesOrders.ADDRESS,
        List.of(
            new DespatchAdvice.Line(
                1,
                LineItem.named(new ItemNumber("K-11"), "Hammer 11"),
                Quantity.pieces(quantity))));
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
