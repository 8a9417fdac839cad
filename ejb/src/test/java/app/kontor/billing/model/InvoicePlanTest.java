package app.kontor.billing.model;

import static app.kontor.ordering.model.SalesOrders.NOW;
import static app.kontor.ordering.model.SalesOrders.charge;
import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the next invoice of an order takes, from what has left and what is on paper already. */
class InvoicePlanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @Test
  void nothing_is_invoiced_before_goods_have_left() {
    assertThat(plan(confirmed(), List.of())).isEmpty();
  }

  @Test
  void the_first_invoice_takes_what_has_left_and_the_charge() {
    SalesOrder order = confirmed();
    order.despatch(pieces(1, 4));
    InvoicePlan plan = plan(order, List.of()).orElseThrow();
    assertThat(plan.quantities()).isEqualTo(Map.of(1, Quantity.pieces(4), 3, Quantity.pieces(1)));
    assertThat(lines(plan)).extracting(DocumentDetail.Line::position).containsExactly(1, 2);
    assertThat(lines(plan))
        .extracting(line -> line.item().number().value())
        .containsExactly("K-11", "K-0");
    assertThat(plan.sums().net()).isEqualTo(pln("13.00"));
    assertThat(plan.last()).isFalse();
  }

  @Test
  void a_charge_waits_for_goods_and_stands_on_one_invoice_only() {
    SalesOrder order = confirmed();
    order.despatch(pieces(1, 4));
    InvoicePlan first = plan(order, List.of()).orElseThrow();
    order.invoice(first.quantities());
    assertThat(plan(order, List.of())).as("the charge is invoiced, no goods have left").isEmpty();
    order.despatch(pieces(2, 1));
    InvoicePlan second =
        plan(order, List.of(Documents.invoice(first, "FV/1", pln("0.00")))).orElseThrow();
    assertThat(second.quantities()).isEqualTo(Map.of(2, Quantity.pieces(1)));
  }

  @Test
  void it_is_the_last_when_everything_is_on_paper_after_it() {
    SalesOrder order = confirmed();
    order.despatch(pieces(1, 10));
    assertThat(plan(order, List.of()).orElseThrow().last()).as("line 2 is to come").isFalse();
    order.despatch(pieces(2, 5));
    assertThat(plan(order, List.of()).orElseThrow().last()).isTrue();
  }

  @Test
  void after_the_rest_was_closed_the_next_is_the_last() {
    SalesOrder order = confirmed();
    order.despatch(pieces(1, 4));
    order.close();
    InvoicePlan plan = plan(order, List.of()).orElseThrow();
    assertThat(plan.last()).isTrue();
    assertThat(plan.sums().gross()).isEqualTo(order.detail().progress().payable());
  }

  @Test
  void it_is_for_the_notes_that_no_invoice_names_and_supplied_on_the_latest_of_them() {
    SalesOrder order = confirmed();
    order.despatch(pieces(1, 4));
    IssuedDocument old = Documents.note("WZ/1", TODAY.minusDays(9));
    IssuedDocument invoice =
        Documents.document(
            DocumentKind.SALES_INVOICE,
            "FV/1",
            List.of(),
            order.detail().totals(),
            pln("0.00"),
            TODAY.minusDays(9),
            List.of("PF/1", "WZ/1"));
    IssuedDocument late = Documents.note("WZ/3", TODAY.minusDays(1));
    IssuedDocument early = Documents.note("WZ/2", TODAY.minusDays(3));
    InvoicePlan plan = plan(order, List.of(old, invoice, late, early)).orElseThrow();
    assertThat(plan.notes()).containsExactly("WZ/3", "WZ/2");
    assertThat(plan.suppliedOn()).isEqualTo(TODAY.minusDays(1));
    assertThat(plan(order, List.of(old, invoice)).orElseThrow().suppliedOn())
        .as("without a note, today")
        .isEqualTo(TODAY);
  }

  @Test
  void only_invoices_have_taken_something() {
    SalesOrder order = confirmed();
    order.despatch(pieces(1, 4));
    IssuedDocument proForma =
        Documents.document(
            DocumentKind.PRO_FORMA,
            "PF/1",
            List.of(),
            order.detail().totals(),
            pln("0.00"),
            TODAY,
            List.of());
    assertThat(plan(order, List.of(proForma)).orElseThrow().sums())
        .isEqualTo(plan(order, List.of()).orElseThrow().sums());
  }

  /** Goods leave in any portions, invoices are made now and then: they come to the order. */
  @Test
  void the_invoices_of_any_order_come_to_what_is_to_be_paid() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      String where = "seed %d round %d".formatted(seed, round);
      SalesOrder order = order(random);
      List<IssuedDocument> issued = new ArrayList<>();
      Money sum = pln("0.00");
      for (int step = 0; step < 30; step++) {
        leave(order, random);
        if (step == 29 && order.detail().status().name().equals("PARTLY_DESPATCHED")) {
          order.close();
        }
        if (random.nextBoolean() || step == 29) {
          var plan = plan(order, issued);
          if (plan.isPresent()) {
            order.invoice(plan.get().quantities());
            issued.add(Documents.invoice(plan.get(), "FV/" + step, pln("0.00")));
            sum = sum.plus(plan.get().sums().gross());
            assertThat(plan.get().last()).as(where).isEqualTo(done(order));
          }
        }
      }
      if (!issued.isEmpty()) {
        assertThat(sum).as(where).isEqualTo(order.detail().progress().payable());
      }
    }
  }

  private static boolean done(SalesOrder order) {
    return order.lines().stream()
        .allMatch(line -> line.invoiced().compareTo(line.toBeInvoicedInAll()) >= 0);
  }

  private static SalesOrder order(Random random) {
    SalesOrder order =
        SalesOrders.placed(
            goods(
                11, random.nextInt(9) + "." + (100 + random.nextInt(900)), 1 + random.nextInt(40)),
            goods(12, "0.005", 1 + random.nextInt(9), SalesOrders.REDUCED),
            charge("19.90"));
    order.confirm(NOW);
    return order;
  }

  private static void leave(SalesOrder order, Random random) {
    for (var line : order.lines()) {
      if (!line.isCharge() && line.open().isPositive() && random.nextInt(4) == 0) {
        long pieces = 1 + random.nextInt(line.open().value().intValueExact());
        order.despatch(pieces(line.lineNumber(), pieces));
      }
    }
  }

  private static SalesOrder confirmed() {
    SalesOrder order =
        SalesOrders.placed(goods(11, "2.00", 10), goods(12, "1.00", 5), charge("5.00"));
    order.confirm(NOW);
    return order;
  }

  private static java.util.Optional<InvoicePlan> plan(
      SalesOrder order, List<IssuedDocument> documents) {
    return InvoicePlan.of(order.detail(), documents, TODAY);
  }

  private static List<DocumentDetail.Line> lines(InvoicePlan plan) {
    return plan.lines().stream().map(line -> line.view(plan.sums().currency())).toList();
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
