package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Settlement;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.OrderAction;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.ChangePolicy;
import app.kontor.ordering.model.ChangePolicy.Changer;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.platform.failure.BusinessException;
import app.kontor.stock.StockLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do to an order, in whatever order: quantities, papers and money hold, and who is
 * refused is told why. Two thousand lives of twenty commands each.
 */
class OrderLifeStatesTest {
  private static final int LIVES = 2_000;
  private static final int COMMANDS = 20;

  /** Who tries what. */
  private static final List<Actor> PEOPLE =
      List.of(
          person(7, Role.BUYER),
          person(0, Role.SALES),
          person(0, Role.WAREHOUSE),
          person(0, Role.ACCOUNTING));

  @Test
  void sums_reservations_and_money_hold_over_random_lives() {
    Map<String, Integer> done = new HashMap<>();
    for (long seed = 0; seed < LIVES; seed++) {
      Life life = new Life(seed);
      for (int i = 0; i < COMMANDS; i++) {
        life.step(done);
        life.check();
      }
    }
    assertThat(done.keySet())
        .as("every command was carried out and, where it can be, refused: " + done)
        .contains(
            "CONFIRM",
            "CHANGE",
            "RESERVE",
            "DESPATCH",
            "INVOICE",
            "PAY",
            "REVERSE",
            "CANCEL",
            "CLOSE",
            "HOLD",
            "RESUME",
            "CHANGE refused",
            "CANCEL refused",
            "CLOSE refused",
            "DESPATCH refused",
            "INVOICE refused",
            "PAY refused");
    assertThat(done.getOrDefault("CHANGE", 0)).as("changes").isGreaterThan(LIVES);
  }

  private enum Command {
    CONFIRM,
    CHANGE,
    CHANGE_AGAIN,
    RESERVE,
    DESPATCH,
    INVOICE,
    PAY,
    REVERSE,
    CANCEL,
    CLOSE,
    HOLD,
    RESUME
  }

  /** One order and everything that was done to it. */
  private static final class Life {
    private final Random random;
    private final SalesOrder order;
    private final ChangingWorld world;
    private final List<String> log = new ArrayList<>();
    private Money received = pln("0.00");
    private int sources;

    Life(long seed) {
      random = new Random(seed);
      order =
          SalesOrders.placed(
              random.nextBoolean() ? 0 : 14,
              SalesOrders.goods(11, "2.00", 1 + random.nextInt(20)),
              SalesOrders.goods(12, "0.335", 1 + random.nextInt(20)),
              SalesOrders.charge("5.00"));
      if (random.nextBoolean()) {
        order.leaveOpen(SalesOrders.NOW.plusSeconds(60));
      }
      world = new ChangingWorld(order);
      log.add("seed " + seed);
    }

    void step(Map<String, Integer> done) {
      // what ends an order comes seldom, so that lives are long
      Command[] all = Command.values();
      Command command = all[random.nextInt(all.length)];
      if ((command == Command.CANCEL || command == Command.CLOSE) && random.nextInt(5) > 0) {
        command = Command.CHANGE;
      }
      String name = command == Command.CHANGE_AGAIN ? "CHANGE" : command.name();
      try {
        if (carryOut(command)) {
          log.add(name + " " + order.status());
          done.merge(name, 1, Integer::sum);
        }
      } catch (BusinessException refused) {
        assertThat(refused.code()).as("a reason").isNotBlank();
        done.merge(name + " refused", 1, Integer::sum);
      } catch (RuntimeException | AssertionError defect) {
        throw new AssertionError(name + " after " + log, defect);
      }
    }

    private boolean carryOut(Command command) {
      return switch (command) {
        case CONFIRM -> {
          order.confirm(SalesOrders.NOW);
          world.issuer.issueProForma(1, order.number());
          yield true;
        }
        case CHANGE, CHANGE_AGAIN -> change();
        case RESERVE -> reserve();
        case DESPATCH -> despatch();
        case INVOICE -> {
          world.issuer.issueInvoice(order.number());
          yield true;
        }
        case PAY -> pay();
        case REVERSE -> reverse();
        case CANCEL -> {
          order.cancel();
          world.ends.on(new OrderCancelled(1, 7, order.number(), promise()));
          yield true;
        }
        case CLOSE -> {
          order.close();
          world.ends.on(new OrderClosed(1, 7, order.number(), promise()));
          yield true;
        }
        case HOLD -> {
          order.hold("a reason");
          yield true;
        }
        case RESUME -> {
          order.resume();
          yield true;
        }
      };
    }

    private ReceivedMoney promise() {
      return random.nextBoolean() ? ReceivedMoney.REFUND : ReceivedMoney.CREDIT;
    }

    private boolean change() {
      OrderDetail detail = order.detail();
      List<OrderChange.Line> lines = new ArrayList<>();
      for (OrderLine line : detail.lines()) {
        if (!line.isCharge() && random.nextInt(3) > 0) {
          lines.add(
              new OrderChange.Line(
                  line.lineNumber(),
                  BigDecimal.valueOf(random.nextInt(25)),
                  random.nextInt(6) == 0 ? new BigDecimal("1.995") : null));
        }
      }
      List<OrderChange.Added> added =
          random.nextInt(4) == 0
              ? List.of(
                  OrderChange.Added.of(
                      new ItemNumber("K-" + (11 + random.nextInt(4))),
                      BigDecimal.valueOf(1 + random.nextInt(9))))
              : List.of();
      OrderChange change = new OrderChange(lines, added, OrderChange.Terms.of(detail));
      Changer by = Changer.values()[random.nextInt(Changer.values().length)];
      Instant now = SalesOrders.NOW.plusSeconds(random.nextInt(120));
      BusinessException.raise(
          ChangePolicy.refused(new ChangePolicy.Asked(detail, change, by, now)));
      if (by == Changer.BUYER) {
        assertThat(OrderPolicy.CUT_OFF_HAS_NOT_PASSED.isKeptBy(detail, now)).isTrue();
      }
      world.change(change, promise());
      return true;
    }

    private boolean reserve() {
      Map<Integer, Quantity> got = new HashMap<>();
      for (StockLine line : order.missing(false)) {
        long most = line.quantity().value().longValue();
        long some = random.nextInt(3) == 0 ? most : random.nextInt((int) most + 1);
        got.put(line.lineNumber(), Quantity.pieces(some));
      }
      order.reserved(got);
      return !got.isEmpty();
    }

    private boolean despatch() {
      Map<Integer, Quantity> some = new HashMap<>();
      for (OrderLine line : order.lines()) {
        if (line.reserved().isPositive() && random.nextInt(4) > 0) {
          some.put(
              line.lineNumber(),
              Quantity.pieces(1 + random.nextInt(line.reserved().value().intValue())));
        }
      }
      if (!OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order)) {
        // shipping asks this rule before it books
        throw new OrderNotOpen(order.number(), order.status());
      }
      order.despatch(some);
      return !some.isEmpty();
    }

    private boolean pay() {
      List<IssuedDocument> priced =
          world.all().stream()
              .filter(paper -> paper.kind() != DocumentKind.GOODS_ISSUE_NOTE)
              .toList();
      if (priced.isEmpty()) {
        return false;
      }
      IssuedDocument paper = priced.get(random.nextInt(priced.size()));
      Money open = paper.open();
      Money amount =
          random.nextBoolean() && open.isPositive()
              ? open
              : Money.ofMinor(1 + random.nextInt(3_000), open.currency());
      world.settlements.registerPayment(paper.number(), amount, ChangingWorld.DAY, "S" + ++sources);
      received = received.plus(amount);
      return true;
    }

    private boolean reverse() {
      List<Settlement> standing = new ArrayList<>();
      for (IssuedDocument paper : world.all()) {
        standing.addAll(world.documents.standingPayments(paper));
      }
      if (standing.isEmpty() || random.nextInt(3) > 0) {
        return false;
      }
      Settlement one = standing.get(random.nextInt(standing.size()));
      world.settlements.reversePayment(one.source());
      received = received.minus(one.amount(order.currency()));
      return true;
    }

    /** What holds after each command. */
    void check() {
      try {
        quantities();
        papers();
        money();
        people();
      } catch (AssertionError broken) {
        fail(log + ": " + broken.getMessage(), broken);
      }
    }

    private void quantities() {
      boolean ended =
          Set.of(OrderStatus.CANCELLED, OrderStatus.CLOSED, OrderStatus.DESPATCHED)
              .contains(order.status());
      for (OrderLine line : order.lines()) {
        Quantity none = Quantity.zero(line.ordered().unit());
        assertThat(line.ordered()).isGreaterThan(none);
        assertThat(line.reserved()).isGreaterThanOrEqualTo(none);
        assertThat(line.reserved().plus(line.despatched()).plus(line.cancelled()))
            .isLessThanOrEqualTo(line.ordered());
        assertThat(line.invoiced()).isLessThanOrEqualTo(line.ordered());
        if (!line.isCharge()) {
          assertThat(line.invoiced()).isLessThanOrEqualTo(line.despatched());
          assertThat(ended && line.reserved().isPositive()).as("reserved at the end").isFalse();
        }
        Quantity printed = none;
        for (IssuedDocument invoice : invoices()) {
          for (var part : invoice.lines()) {
            if (part.orderLine() == line.lineNumber()) {
              printed = printed.plus(part.view(invoice.currency()).quantity());
            }
          }
        }
        assertThat(line.invoiced()).as("on invoices").isEqualTo(printed);
      }
    }

    private List<IssuedDocument> invoices() {
      return world.all().stream()
          .filter(paper -> paper.kind() == DocumentKind.SALES_INVOICE)
          .toList();
    }

    private void papers() {
      List<IssuedDocument> proFormas = world.proFormas();
      assertThat(proFormas.stream().filter(paper -> !paper.isReplaced()).count())
          .isEqualTo(proFormas.isEmpty() ? 0 : 1);
      for (IssuedDocument paper : world.all()) {
        assertThat(paper.open().isNegative()).as(paper.number() + " open").isFalse();
        assertThat(paper.unused().isNegative()).as(paper.number() + " unused").isFalse();
        if (paper.isReplaced()) {
          assertThat(paper.open().isZero()).as(paper.number() + " replaced").isTrue();
          assertThat(paper.unused().isZero()).as(paper.number() + " moved").isTrue();
        }
        assertThat(paper.isCancelled())
            .isEqualTo(
                order.status() == OrderStatus.CANCELLED && paper.kind() == DocumentKind.PRO_FORMA);
        assertThat(world.documents.sum(paper, SettlementKind.PAYMENT, SettlementKind.REVERSAL))
            .isEqualTo(paper.paid());
      }
      boolean all =
          order.lines().stream().allMatch(line -> line.invoiced().compareTo(line.ordered()) >= 0);
      if (all && order.status() != OrderStatus.CLOSED) {
        assertThat(sum(invoices(), IssuedDocument::gross))
            .as("the invoices come to the order")
            .isEqualTo(order.detail().totals().gross());
      }
    }

    private void money() {
      OrderDetail.Progress progress = order.detail().progress();
      assertThat(sum(world.all(), IssuedDocument::paid)).isEqualTo(progress.paid());
      assertThat(progress.paid().plus(progress.returned())).as("what came in").isEqualTo(received);
      assertThat(sum(world.proFormas(), IssuedDocument::used))
          .isEqualTo(sum(invoices(), IssuedDocument::advance));
      boolean goesOn = !Set.of(OrderStatus.CANCELLED, OrderStatus.CLOSED).contains(order.status());
      if (goesOn && !world.proFormas().isEmpty()) {
        assertThat(sum(world.all(), IssuedDocument::open).plus(progress.paid()))
            .as("paid or to be paid")
            .isEqualTo(progress.payable());
      }
    }

    /** Whoever may not do what the role is for is told the rule. */
    private void people() {
      for (Actor who : PEOPLE) {
        var actions = OrderAction.allowed(who, order, SalesOrders.NOW);
        for (OrderAction action : OrderAction.values()) {
          Optional<OrderPolicy> rule = action.refusal(order, SalesOrders.NOW);
          if (actions.allows(action)) {
            assertThat(rule).as(action.name()).isEmpty();
          } else if (actions.refusal(action).isPresent()) {
            assertThat(actions.refusal(action)).contains(rule.orElseThrow().name());
          }
        }
      }
    }

    private Money sum(List<IssuedDocument> papers, Function<IssuedDocument, Money> amount) {
      return Money.total(papers.stream().map(amount).toList(), order.currency());
    }
  }

  private static Actor person(long partner, Role role) {
    return Actor.person(5, "p@example", "P", Locale.ENGLISH, 1, partner, Set.of(role));
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
