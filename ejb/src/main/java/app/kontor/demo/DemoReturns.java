package app.kontor.demo;

import app.kontor.billing.Billing;
import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectableInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.Corrections;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.catalogue.ItemNumber;
import app.kontor.demo.DemoCast.Customer;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.measure.Quantity;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.time.TimeShift;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.BookArrival;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOutcome;
import app.kontor.returns.ReturnWish;
import app.kontor.returns.Returns;
import app.kontor.returns.SettleReturn;
import app.kontor.shipping.Shipping;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Goods of one order that come back: a return in each state that somebody has to look at. */
@Dependent
public class DemoReturns {
  private static final String HAMMER = "HAMR-500-G";
  private static final int HAMMERS = 24;
  private static final int LEAST = 12;
  private static final BigDecimal DISCOUNT = BigDecimal.valueOf(-5);

  @EJB private Ordering ordering;
  @EJB private Stock stock;
  @EJB private Shipping shipping;
  @EJB private Billing billing;
  @EJB private Corrections corrections;
  @EJB private Returns returns;
  @Inject private CurrentActor actor;

  /** Plays it; not at all if nobody who signs in buys on credit. */
  void order(DemoCast cast, Instant today) {
    Optional<Customer> customer =
        cast.customers().stream()
            .filter(each -> each.paymentDays() > 0 && cast.buyerOf(each).isPresent())
            .min(Comparator.comparing(Customer::number));
    if (customer.isPresent() && cast.goods(HAMMER).isPresent()) {
      Instant at = today.minus(Duration.ofDays(9)).plus(Duration.ofHours(8));
      OrderNumber number = left(cast, customer.get(), at);
      if (pieces(cast, number) >= LEAST) {
        play(cast, cast.buyerOf(customer.get()).orElseThrow(), number, at);
      }
    }
  }

  private OrderNumber left(DemoCast cast, Customer customer, Instant at) {
    Actor sales = cast.person("sales");
    OrderNumber number = as(sales, at, () -> ordering.enter(entered(customer)));
    OrderDetail order = as(sales, at, () -> ordering.order(number));
    if (order.status() == OrderStatus.SUBMITTED) {
      done(sales, at.plus(Duration.ofHours(1)), () -> ordering.confirm(number, order.version()));
    }
    Actor warehouse = cast.person("warehouse");
    Instant later = at.plus(Duration.ofHours(3));
    Map<String, Map<Integer, Quantity>> reserved =
        as(warehouse, later, () -> stock.reserved(number.demand()));
    reserved.forEach(
        (code, quantities) ->
            as(
                warehouse,
                later,
                () -> shipping.issueGoods("demo-return-wz-" + code, number, code, quantities)));
    if (!reserved.isEmpty()) {
      as(
          cast.person("accounting"),
          later.plus(Duration.ofHours(1)),
          () -> billing.invoice("demo-return-fv", number));
    }
    return number;
  }

  private int pieces(DemoCast cast, OrderNumber number) {
    return actor.callAs(cast.person("sales"), () -> ordering.order(number)).lines().stream()
        .filter(line -> line.lineNumber() == 1)
        .mapToInt(line -> line.despatched().value().intValue())
        .sum();
  }

  /** The customer was promised a better price than the invoice said. */
  private void correct(DemoCast cast, OrderNumber order, Instant at) {
    Actor accounting = cast.person("accounting");
    Optional<DocumentNumber> invoice =
        actor.callAs(accounting, () -> billing.documentsOf(order)).stream()
            .filter(document -> document.kind() == DocumentKind.SALES_INVOICE)
            .map(DocumentSummary::number)
            .findFirst();
    if (invoice.isPresent()) {
      as(accounting, at, () -> corrections.correct(cheaper(invoice.get())));
    }
  }

  private CorrectInvoice cheaper(DocumentNumber invoice) {
    CorrectableInvoice stands = corrections.correctable(invoice);
    DocumentDetail.Line line = stands.lines().get(0);
    LinePrice price = Objects.requireNonNull(line.price());
    return new CorrectInvoice(
        "demo-return-fk",
        invoice,
        stands.seen(),
        CorrectionCause.DISCOUNT,
        CorrectionEffect.CORRECTION_DATE,
        "Rabat 5% uzgodniony po wystawieniu faktury",
        List.of(
            new CorrectInvoice.Line(
                line.position(),
                line.quantity().value(),
                price.unit().changedBy(DISCOUNT, RoundingMode.HALF_UP).amount(),
                price.vat().percent())),
        null,
        null);
  }

  private void play(DemoCast cast, Actor buyer, OrderNumber order, Instant left) {
    correct(cast, order, left.plus(Duration.ofDays(1)));
    Instant first = left.plus(Duration.ofDays(3));
    settle(cast, arrived(cast, accepted(cast, announced(buyer, order, 1, first), first), first));
    Instant second = left.plus(Duration.ofDays(4));
    arrived(cast, accepted(cast, announced(buyer, order, 2, second), second), second);
    Instant third = left.plus(Duration.ofDays(6));
    accepted(cast, announced(buyer, order, 3, third), third);
    Instant fourth = left.plus(Duration.ofDays(7));
    decline(cast, announced(buyer, order, 4, fourth), fourth);
    announced(buyer, order, 5, left.plus(Duration.ofDays(8)));
  }

  private ReturnNumber announced(Actor buyer, OrderNumber order, int number, Instant at) {
    return as(
        buyer,
        at,
        () ->
            returns.announce(
                new AnnounceReturn(
                    "demo-return-" + number,
                    order,
                    List.of(
                        new AnnounceReturn.Line(
                            1,
                            BigDecimal.valueOf(number == 1 ? 2 : 1),
                            null,
                            number == 4 ? "TOO_MANY" : "DEFECT",
                            number == 3 ? ReturnWish.REPLACEMENT : ReturnWish.CREDIT,
                            "KUZ-26-0" + number,
                            "Obluzowany trzonek po kilku dniach pracy.")),
                    "",
                    List.of())));
  }

  private ReturnNumber accepted(DemoCast cast, ReturnNumber number, Instant at) {
    decide(cast, number, at.plus(Duration.ofHours(4)), true);
    return number;
  }

  private void decline(DemoCast cast, ReturnNumber number, Instant at) {
    decide(cast, number, at.plus(Duration.ofHours(5)), false);
  }

  private void decide(DemoCast cast, ReturnNumber number, Instant at, boolean accepted) {
    Actor sales = cast.person("sales");
    done(
        sales,
        at,
        () ->
            returns.decide(
                new DecideReturn(
                    number,
                    returns.goodsReturn(number).version(),
                    returns.goodsReturn(number).lines().stream()
                        .map(
                            line ->
                                new DecideReturn.Line(
                                    line.lineNumber(),
                                    accepted ? line.quantity().value() : BigDecimal.ZERO,
                                    accepted ? "" : "Towar zamówiony indywidualnie."))
                        .toList(),
                    accepted ? "Przepraszamy za kłopot." : "",
                    accepted ? stock.warehouses().get(0).code() : null,
                    accepted ? "DHL" : null,
                    null,
                    accepted ? LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1) : null)));
  }

  private ReturnNumber arrived(DemoCast cast, ReturnNumber number, Instant at) {
    done(
        cast.person("warehouse"),
        at.plus(Duration.ofDays(2)),
        () ->
            returns.arrive(
                new BookArrival(
                    "demo-arrived-" + number,
                    number,
                    returns.goodsReturn(number).version(),
                    stock.warehouses().get(0).code(),
                    returns.goodsReturn(number).lines().stream()
                        .map(
                            line ->
                                new BookArrival.Line(
                                    line.lineNumber(),
                                    BigDecimal.ZERO,
                                    line.quantity().value(),
                                    BigDecimal.ZERO,
                                    "Trzonek luźny"))
                        .toList())));
    return number;
  }

  private void settle(DemoCast cast, ReturnNumber number) {
    Actor sales = cast.person("sales");
    actor.callAs(
        sales,
        () -> {
          returns.settle(
              new SettleReturn(
                  "demo-settled-" + number,
                  number,
                  returns.goodsReturn(number).version(),
                  Map.of(1, ReturnOutcome.CREDIT)));
          return true;
        });
  }

  private static EnterOrder entered(Customer customer) {
    return new EnterOrder(
        "demo-return-enter",
        new PartnerNumber(customer.number()),
        Channel.PHONE,
        customer.address(),
        "DHL",
        null,
        null,
        "PO-ZWROT",
        null,
        List.of(EnterOrder.Line.of(new ItemNumber(HAMMER), BigDecimal.valueOf(HAMMERS))));
  }

  private void done(Actor who, Instant when, Runnable work) {
    as(
        who,
        when,
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T as(Actor who, Instant when, Supplier<T> work) {
    return TimeShift.at(when, () -> actor.callAs(who, work));
  }
}
