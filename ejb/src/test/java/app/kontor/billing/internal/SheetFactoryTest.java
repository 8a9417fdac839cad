package app.kontor.billing.internal;

import static app.kontor.billing.internal.render.DocumentSheet.Said.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.model.Draft;
import app.kontor.billing.model.Drafts;
import app.kontor.billing.model.InvoicePlan;
import app.kontor.billing.model.Sellers;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.Address;
import app.kontor.party.PaymentTerms;
import app.kontor.party.Seller;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.DespatchNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is printed follows from what was decided. */
class SheetFactoryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Seller SELLER = Sellers.polish();

  @Test
  void a_pro_forma_says_what_to_pay_where_and_what_to_quote() {
    Draft draft = drafts(order()).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    DocumentSheet sheet = SheetFactory.priced(draft, SELLER, List.of(), "", NOTHING);
    DocumentSheet.Prices prices = Objects.requireNonNull(sheet.prices());
    assertThat(prices.due()).isEqualTo(Money.of("30.75", "PLN"));
    DocumentSheet.Payment payment = Objects.requireNonNull(prices.payment());
    assertThat(payment.account().iban()).isEqualTo("PL61109010140000071219812874");
    assertThat(payment.reference()).isEqualTo(draft.amounts().reference());
    assertThat(sheet.warehouse()).isNull();
    assertThat(sheet.orderNumber()).isEqualTo(new OrderNumber("2026-1017"));
    assertThat(sheet.buyerReference()).isEqualTo("PO-4711");
  }

  @Test
  void an_invoice_says_until_when_it_is_paid_with_a_discount_and_a_pro_forma_does_not() {
    PaymentTerms skonto =
        new PaymentTerms(
            "SKONTO",
            1,
            Map.of("en", "2% in 8"),
            30,
            8,
            new BigDecimal("2"),
            List.of(),
            1,
            true,
            false);
    SalesOrder order =
        SalesOrders.placed(SalesOrders.partner(skonto), SalesOrders.goods(11, "2.00", 10));
    order.confirm(SalesOrders.NOW);
    Draft proForma = drafts(order).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    assertThat(SheetFactory.priced(proForma, SELLER, List.of(), "", NOTHING).terms())
        .isEqualTo(new DocumentSheet.Terms("2% in 8", null));

    order.despatch(SalesOrders.pieces(1, 10));
    InvoicePlan plan = InvoicePlan.of(order.detail(), List.of(), TODAY).orElseThrow();
    Draft invoice =
        drafts(order)
            .invoice(new DocumentNumber("FV/1"), plan, TODAY, null, Money.of("0.00", "PLN"), null);
    assertThat(invoice.dates().due()).isEqualTo(TODAY.plusDays(30));
    assertThat(SheetFactory.priced(invoice, SELLER, List.of(), "", NOTHING).terms())
        .isEqualTo(
            new DocumentSheet.Terms(
                "2% in 8",
                new DocumentSheet.Discount(
                    new BigDecimal("2"), TODAY.plusDays(8), Money.of("24.11", "PLN"))));
  }

  @Test
  void the_lines_of_page_and_paper_are_the_same() {
    Draft draft = drafts(order()).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    DocumentSheet sheet = SheetFactory.priced(draft, SELLER, List.of(), "", NOTHING);
    assertThat(sheet.lines())
        .isEqualTo(
            draft.lines().stream()
                .map(line -> line.view(draft.amounts().sums().currency()))
                .toList());
    DocumentDetail.Line goods = sheet.lines().get(0);
    assertThat(goods.item()).isEqualTo(LineItem.named(new ItemNumber("K-11"), "Hammer 11"));
    assertThat(Objects.requireNonNull(goods.price()).net()).isEqualTo(Money.of("20.00", "PLN"));
  }

  @Test
  void a_paid_invoice_names_its_receipts_and_asks_for_nothing() {
    SalesOrder order = order();
    order.confirm(SalesOrders.NOW);
    order.despatch(SalesOrders.pieces(1, 10));
    InvoicePlan plan = InvoicePlan.of(order.detail(), List.of(), TODAY).orElseThrow();
    Money gross = plan.sums().gross();
    Draft draft = drafts(order).invoice(new DocumentNumber("FV/1"), plan, TODAY, null, gross, null);
    DocumentSheet.Receipt receipt =
        new DocumentSheet.Receipt(TODAY, new DocumentNumber("PF/1"), gross);
    DocumentSheet.Prices prices =
        Objects.requireNonNull(
            SheetFactory.priced(draft, SELLER, List.of(receipt), "", NOTHING).prices());
    assertThat(prices.receipts()).containsExactly(receipt);
    assertThat(prices.due()).isEqualTo(Money.of("0.00", "PLN"));
    assertThat(prices.payment()).isNull();
  }

  @Test
  void a_goods_issue_note_says_from_which_warehouse_and_by_whom_and_no_price() {
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
    Draft draft = drafts(order()).goodsIssueNote(advice);
    DocumentSheet sheet = SheetFactory.unpriced(draft, SELLER, "MAIN Main", "Jan", NOTHING);
    assertThat(sheet.kind()).isEqualTo(DocumentKind.GOODS_ISSUE_NOTE);
    assertThat(sheet.prices()).isNull();
    assertThat(sheet.warehouse()).isEqualTo("MAIN Main");
    assertThat(sheet.issuedBy()).isEqualTo("Jan");
    assertThat(sheet.lines()).allMatch(line -> line.price() == null);
  }

  @Test
  void goods_that_go_to_the_buyer_have_no_address_of_their_own() {
    Draft draft = drafts(order()).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    assertThat(SheetFactory.priced(draft, SELLER, List.of(), "", NOTHING).delivery()).isNull();
  }

  @Test
  void goods_that_go_elsewhere_name_where() {
    OrderDetail order = order().detail();
    Address port =
        new Address("Huta", null, "Portowa", "3", null, "81-339", "Gdynia", "PL", null, null);
    OrderDetail elsewhere =
        new OrderDetail(
            order.number(),
            order.version(),
            order.sellerId(),
            order.placed(),
            order.buyer(),
            new OrderDetail.Delivery(port, "DHL", "Courier", null),
            order.terms(),
            order.lines(),
            order.totals(),
            order.progress(),
            order.history(),
            order.actions());
    Draft draft = Drafts.of(SELLER, elsewhere).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    DocumentSheet.Party delivery =
        Objects.requireNonNull(
            SheetFactory.priced(draft, SELLER, List.of(), "", NOTHING).delivery());
    assertThat(delivery.name()).isEqualTo("Huta");
    assertThat(String.join(" ", delivery.lines())).contains("Portowa", "Gdynia");
  }

  @Test
  void the_seller_says_register_and_how_to_reach_it() {
    Draft draft = drafts(order()).proForma(new DocumentNumber("PF/1"), TODAY, 7);
    DocumentSheet.Party seller =
        SheetFactory.priced(draft, SELLER, List.of(), "", NOTHING).seller();
    assertThat(seller.details())
        .containsExactly(
            "KRS 0000123456", "biuro@zuraw.example · +48 42 1234567 · www.zuraw.example");
    assertThat(seller.taxNumber()).isEqualTo("5260001246");
  }

  private static Drafts drafts(SalesOrder order) {
    return Drafts.of(SELLER, order.detail());
  }

  private static SalesOrder order() {
    return SalesOrders.placed(SalesOrders.goods(11, "2.00", 10), SalesOrders.charge("5.00"));
  }
}
