package app.kontor.it.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.AdvanceInvoices;
import app.kontor.billing.Billing;
import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectableInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.CorrectionPreview;
import app.kontor.billing.Corrections;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentFilter;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.NoAdvance;
import app.kontor.billing.UnknownDocument;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.BookArrival;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnCorrection;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOutcome;
import app.kontor.returns.ReturnWish;
import app.kontor.returns.Returns;
import app.kontor.returns.SettleReturn;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Invoices over goods at 10.00 a piece are corrected: once, again, by two at once, for a return.
 */
@ExtendWith(ArquillianExtension.class)
class CorrectionsIT {
  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @EJB private Billing billing;
  @EJB private Corrections corrections;
  @EJB private AdvanceInvoices advances;
  @EJB private Returns returns;

  private Customer customer;
  private Actor clerk;
  private String order;
  private DocumentNumber invoice;

  /** Ten pieces, paid, gone and invoiced. */
  @BeforeEach
  void an_invoice() {
    trade.open();
    clerk = trade.staff(Role.ACCOUNTING);
    String list = "CORRECT-" + Trade.key().substring(0, 8);
    trade.priceList(list, "10.00");
    customer = trade.customer("CORRECT", list);
    order = trade.confirmed(customer, 10, Trade.key(), "IT");
    trade.load(
        "correct.xml",
        new Camt(order, trade.today())
            .credit(
                trade.gross(order),
                customer.name(),
                customer.account(),
                trade.paymentReference(order)));
    trade.despatched(order, "8" + Math.abs(order.hashCode() % 1_000_000_000L));
    invoice = new DocumentNumber(trade.invoiced(order));
  }

  @AfterEach
  void every_rule_holds() {
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void a_paid_invoice_is_corrected_twice_and_the_rest_is_the_customers() {
    CorrectInvoice cheaper = command(invoice, CorrectionCause.PRICE, "10", "9.00");
    CorrectionPreview seen = trade.as(clerk, () -> corrections.preview(cheaper));
    assertThat(seen.difference().gross()).isEqualTo(pln("-12.30"));
    assertThat(seen.credit()).isEqualTo(pln("12.30"));
    DocumentNumber first = trade.as(clerk, () -> corrections.correct(cheaper));
    assertThat(trade.as(clerk, () -> corrections.correct(cheaper))).as("once").isEqualTo(first);

    DocumentDetail issued = trade.as(clerk, () -> billing.detail(first));
    assertThat(issued.summary().kind()).isEqualTo(DocumentKind.CORRECTIVE_INVOICE);
    assertThat(issued.summary().open()).isEqualTo(pln("-12.30"));
    DocumentDetail.Corrected says = Objects.requireNonNull(issued.corrected());
    assertThat(says.invoice()).isEqualTo(invoice);
    assertThat(says.lines())
        .singleElement()
        .satisfies(pair -> assertThat(pair.difference()).isEqualTo(pln("-10.00")));
    assertThat(trade.as(clerk, () -> billing.detail(invoice)).summary().gross())
        .isEqualTo(trade.gross(order));

    DocumentNumber second = trade.as(clerk, () -> corrections.correct(whole(first)));
    CorrectableInvoice stands = trade.as(clerk, () -> corrections.correctable(second));
    assertThat(stands.seen()).isEqualTo(second);
    assertThat(stands.sums().gross()).isEqualTo(pln("0.00"));
    assertThat(stands.open()).isEqualTo(trade.gross(order).negated());
    assertThat(
            trade
                .as(
                    customer.buyer(),
                    () ->
                        billing.list(
                            new DocumentFilter(
                                "", null, null, null, null, DocumentFilter.Payment.CREDIT),
                            PageRequest.first(10)))
                .rows())
        .extracting(DocumentSummary::number)
        .containsExactlyInAnyOrder(first, second);
    byte[] pdf = trade.as(customer.buyer(), () -> billing.download(second)).content();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    Customer other = trade.customer("CORRECT-OTHER", null);
    assertThatThrownBy(() -> trade.as(other.buyer(), () -> billing.download(second)))
        .isInstanceOf(UnknownDocument.class);
  }

  @Test
  void of_two_who_correct_the_same_state_one_does() throws Exception {
    CorrectInvoice one = command(invoice, CorrectionCause.PRICE, "10", "9.00");
    CorrectInvoice other = command(invoice, CorrectionCause.PRICE, "10", "9.00");
    List<Object> outcomes =
        hands.atOnce(
            List.of(
                () -> trade.as(clerk, () -> corrections.correct(one)).getClass(),
                () -> trade.as(clerk, () -> corrections.correct(other)).getClass()));
    assertThat(outcomes).containsExactlyInAnyOrder(DocumentNumber.class, "CHANGED_MEANWHILE");
  }

  @Test
  void a_return_proposes_its_correction_and_is_done_with_it() {
    ReturnNumber goods = settledReturn();
    CorrectInvoice proposed =
        trade.as(clerk, () -> corrections.proposed(goods)).stream().findFirst().orElseThrow();
    assertThat(proposed.invoice()).isEqualTo(invoice);
    assertThat(proposed.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("7"));
    DocumentNumber made =
        trade.as(
            clerk,
            () ->
                corrections.correct(
                    new CorrectInvoice(
                        Trade.key(),
                        proposed.invoice(),
                        proposed.seen(),
                        proposed.cause(),
                        proposed.effect(),
                        proposed.reason(),
                        proposed.lines(),
                        null,
                        goods)));
    var settled =
        Objects.requireNonNull(trade.as(clerk, () -> returns.goodsReturn(goods)).settled());
    assertThat(settled.correction()).isEqualTo(ReturnCorrection.DONE);
    assertThat(settled.correctionNumber()).isEqualTo(made.value());
    assertThat(Objects.requireNonNull(settled.due()).gross())
        .isEqualTo(
            Objects.requireNonNull(trade.as(clerk, () -> billing.detail(made)).summary().gross())
                .negated());
    assertThat(trade.as(clerk, () -> corrections.proposed(goods))).isEmpty();
  }

  private ReturnNumber settledReturn() {
    Actor sales = trade.staff(Role.SALES);
    ReturnNumber goods =
        trade.as(
            sales,
            () ->
                returns.announce(
                    new AnnounceReturn(
                        Trade.key(),
                        new OrderNumber(order),
                        List.of(
                            new AnnounceReturn.Line(
                                1,
                                BigDecimal.valueOf(3),
                                null,
                                "DEFECT",
                                ReturnWish.CREDIT,
                                "",
                                "loose")),
                        "",
                        List.of())));
    trade.as(
        sales,
        () ->
            returns.decide(
                new DecideReturn(
                    goods,
                    returns.goodsReturn(goods).version(),
                    List.of(new DecideReturn.Line(1, BigDecimal.valueOf(3), "")),
                    "",
                    Trade.WAREHOUSE,
                    null,
                    null,
                    null)));
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            returns.arrive(
                new BookArrival(
                    Trade.key(),
                    goods,
                    returns.goodsReturn(goods).version(),
                    Trade.WAREHOUSE,
                    List.of(
                        new BookArrival.Line(
                            1, BigDecimal.ZERO, BigDecimal.valueOf(3), BigDecimal.ZERO, "")))));
    trade.as(
        sales,
        () ->
            returns.settle(
                new SettleReturn(
                    Trade.key(),
                    goods,
                    returns.goodsReturn(goods).version(),
                    Map.of(1, ReturnOutcome.CREDIT))));
    return goods;
  }

  private CorrectInvoice whole(DocumentNumber of) {
    return new CorrectInvoice(
        Trade.key(),
        of,
        of,
        CorrectionCause.WHOLE,
        CorrectionEffect.INVOICE_DATE,
        "Faktura wycofana",
        corrections.correctable(of).lines().stream()
            .map(
                line ->
                    new CorrectInvoice.Line(
                        line.position(),
                        BigDecimal.ZERO,
                        Objects.requireNonNull(line.price()).unit().amount(),
                        line.price().vat().percent()))
            .toList(),
        null,
        null);
  }

  @Test
  void an_advance_is_invoiced_once_and_deducted_from_the_invoice_of_the_goods() {
    String early = trade.confirmed(customer, 10, Trade.key(), "IT");
    trade.load(
        "advance.xml",
        new Camt(early, trade.today())
            .credit(
                trade.gross(early),
                customer.name(),
                customer.account(),
                trade.paymentReference(early)));
    DocumentNumber proForma = new DocumentNumber(number(early, DocumentKind.PRO_FORMA));
    String key = Trade.key();
    DocumentNumber advance = trade.as(clerk, () -> advances.issue(key, proForma));
    assertThat(trade.as(clerk, () -> advances.issue(key, proForma))).isEqualTo(advance);
    assertThatThrownBy(() -> trade.as(clerk, () -> advances.issue(Trade.key(), proForma)))
        .isInstanceOf(NoAdvance.class);
    DocumentSummary issued = trade.as(clerk, () -> billing.detail(advance)).summary();
    assertThat(issued.kind()).isEqualTo(DocumentKind.ADVANCE_INVOICE);
    assertThat(issued.open()).isEqualTo(pln("0.00"));

    trade.despatched(early, "7" + Math.abs(early.hashCode() % 1_000_000_000L));
    DocumentNumber last = new DocumentNumber(trade.invoiced(early));
    DocumentDetail goods = trade.as(clerk, () -> billing.detail(last));
    assertThat(goods.summary().gross()).isEqualTo(issued.gross());
    assertThat(goods.summary().open()).isEqualTo(pln("0.00"));
    assertThat(goods.related()).contains(advance.value());
    assertThat(
            trade.rows(
                "SELECT SUM(net + vat) FROM billing_deduction WHERE advance_number = ?1",
                advance.value()))
        .singleElement()
        .satisfies(
            sum ->
                assertThat((BigDecimal) sum)
                    .isEqualByComparingTo(Objects.requireNonNull(issued.gross()).amount()));
    byte[] pdf = trade.as(customer.buyer(), () -> billing.download(advance)).content();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private String number(String of, DocumentKind kind) {
    return trade.as(clerk, () -> billing.documentsOf(new OrderNumber(of))).stream()
        .filter(document -> document.kind() == kind)
        .map(document -> document.number().value())
        .findFirst()
        .orElseThrow();
  }

  private static CorrectInvoice command(
      DocumentNumber of, CorrectionCause cause, String quantity, String price) {
    return new CorrectInvoice(
        Trade.key(),
        of,
        of,
        cause,
        CorrectionEffect.CORRECTION_DATE,
        "Uzgodniono telefonicznie",
        List.of(
            new CorrectInvoice.Line(
                1, new BigDecimal(quantity), new BigDecimal(price), BigDecimal.valueOf(23))),
        null,
        null);
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
