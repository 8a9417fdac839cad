package app.kontor.returns.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderLine;
import app.kontor.returns.ReturnStatus;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnPolicyTest {
  private static final UnitCode PIECE = Quantity.pieces(1).unit();
  private static final Currency ZLOTY = Currency.getInstance("PLN");

  @Test
  void what_left_too_long_ago_cannot_be_announced() {
    OrderLine line = line(20, 12, "1.00");
    assertThat(returnable(line, 0, 12)).isEqualTo(12);
    assertThat(returnable(line, 0, 5)).isEqualTo(5);
    assertThat(returnable(line, 10, 5)).isEqualTo(2);
    assertThat(returnable(line, 12, 5)).isZero();
    assertThat(returnable(line, 13, 12)).as("never below nothing").isZero();
  }

  @Test
  void a_return_takes_what_may_still_come_of_it() {
    assertThat(taken(ReturnStatus.ANNOUNCED)).isEqualTo(Quantity.pieces(10));
    assertThat(taken(ReturnStatus.ACCEPTED)).isEqualTo(Quantity.pieces(8));
    assertThat(taken(ReturnStatus.ARRIVED)).isEqualTo(Quantity.pieces(7));
    assertThat(taken(ReturnStatus.SETTLED)).isEqualTo(Quantity.pieces(7));
    assertThat(taken(ReturnStatus.DECLINED).isZero()).isTrue();
    assertThat(taken(ReturnStatus.WITHDRAWN).isZero()).isTrue();
  }

  private static Quantity taken(ReturnStatus status) {
    return ReturnPolicy.taken(status, Quantity.pieces(10), Quantity.pieces(8), Quantity.pieces(7));
  }

  /** 7 at 0.333 are 2.33, in any parts. */
  @Test
  void all_returns_of_a_line_are_due_what_the_line_costs() {
    OrderLine line = line(7, 7, "0.333");
    List<Money> parts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      parts.add(ReturnPolicy.due(line, Quantity.pieces(i), Quantity.pieces(1)).net());
    }
    assertThat(parts).contains(Money.of("0.33", "PLN"), Money.of("0.34", "PLN"));
    assertThat(parts.stream().reduce(Money.zero(ZLOTY), Money::plus))
        .isEqualTo(line.price().net())
        .isEqualTo(Money.of("2.33", "PLN"));
  }

  static IntStream seeds() {
    return IntStream.range(0, 2_000);
  }

  /** One of several returns of a line, as it goes through its life. */
  private static final class Life {
    private ReturnStatus status = ReturnStatus.ANNOUNCED;
    private final long announced;
    private long accepted;
    private long kept;
    private long paidFor;

    Life(long announced) {
      this.announced = announced;
    }

    Quantity taken() {
      return ReturnPolicy.taken(
          status, Quantity.pieces(announced), Quantity.pieces(accepted), Quantity.pieces(kept));
    }
  }

  /**
   * Returns are announced, decided, counted, settled and withdrawn in any order while goods leave:
   * what they take is never more than has left, what is in stock is what was kept, and what is due
   * is what as many cost at once.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_happens_no_more_comes_back_than_has_left(int seed) {
    Random random = new Random(seed);
    long ordered = 1 + random.nextInt(40);
    long left = random.nextInt((int) ordered + 1);
    String price = random.nextInt(300) + "." + (100 + random.nextInt(900));
    List<Life> lives = new ArrayList<>();
    List<Money> due = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      OrderLine line = line(ordered, left, price);
      Life one = lives.isEmpty() ? null : lives.get(random.nextInt(lives.size()));
      long wanted = 1 + random.nextInt(12);
      switch (random.nextInt(6)) {
        case 0 -> left = Math.min(ordered, left + random.nextInt(5));
        case 1 -> {
          if (wanted <= returnable(line, sum(lives, null), left)) {
            lives.add(new Life(wanted));
          }
        }
        case 2 -> {
          if (one != null && one.status == ReturnStatus.ANNOUNCED) {
            one.accepted = Math.min(one.announced, random.nextInt(12));
            one.status = one.accepted == 0 ? ReturnStatus.DECLINED : ReturnStatus.ACCEPTED;
          }
        }
        case 3 -> {
          if (one != null
              && one.status == ReturnStatus.ACCEPTED
              && wanted <= returnable(line, sum(lives, one), left)) {
            one.kept = wanted;
            one.status = ReturnStatus.ARRIVED;
          }
        }
        case 4 -> {
          if (one != null && one.status == ReturnStatus.ARRIVED) {
            long before = lives.stream().mapToLong(each -> each.paidFor).sum();
            one.paidFor = one.kept;
            one.status = ReturnStatus.SETTLED;
            due.add(
                ReturnPolicy.due(line, Quantity.pieces(before), Quantity.pieces(one.kept)).net());
          }
        }
        default -> {
          if (one != null
              && (one.status == ReturnStatus.ANNOUNCED || one.status == ReturnStatus.ACCEPTED)) {
            one.status = ReturnStatus.WITHDRAWN;
          }
        }
      }
      assertThat(sum(lives, null)).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(left);
    }
    long paid = lives.stream().mapToLong(each -> each.paidFor).sum();
    assertThat(due.stream().reduce(Money.zero(ZLOTY), Money::plus))
        .as("seed %d", seed)
        .isEqualTo(
            ReturnPolicy.due(line(ordered, left, price), Quantity.pieces(0), Quantity.pieces(paid))
                .net());
  }

  private static long sum(List<Life> lives, @org.jspecify.annotations.Nullable Life without) {
    return lives.stream()
        .filter(each -> each != without)
        .map(Life::taken)
        .reduce(Quantity.zero(PIECE), Quantity::plus)
        .value()
        .longValueExact();
  }

  private static long returnable(OrderLine line, long taken, long recent) {
    return ReturnPolicy.returnable(line, Quantity.pieces(taken), Quantity.pieces(recent))
        .returnable()
        .value()
        .longValueExact();
  }

  private static OrderLine line(long ordered, long left, String price) {
    Quantity none = Quantity.zero(PIECE);
    return new OrderLine(
        1,
        7,
        ItemType.GOODS,
        LineItem.named(new ItemNumber("K-1"), "Hammer"),
        Quantity.pieces(ordered),
        none,
        Quantity.pieces(left),
        none,
        none,
        LinePrice.of(
            new UnitPrice(new BigDecimal(price), ZLOTY, Quantity.pieces(1)),
            Quantity.pieces(ordered),
            new VatRate("S", new BigDecimal("23"))),
        "LIST",
        null);
  }
}
