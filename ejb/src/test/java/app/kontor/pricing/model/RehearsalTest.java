package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.kontor.money.Currencies;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.RoundingDirection;
import app.kontor.pricing.model.Rehearsal.Changed;
import app.kontor.pricing.model.Rehearsal.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Prices before and after a change, in lists that follow from others too. */
class RehearsalTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final PriceListTerms BASE =
      PriceListTerms.plain(1, "B", Currencies.of("PLN"), true, DAY, null);
  private static final PriceListTerms DERIVED =
      PriceListTerms.plain(2, "D", Currencies.of("PLN"), false, DAY, null)
          .ruled(false, formula("-10"));

  private final PriceBook book = new PriceBook(List.of(BASE, DERIVED));

  private static PriceFormula formula(String percent) {
    return new PriceFormula(
        "B", new BigDecimal(percent), null, new BigDecimal("0.01"), RoundingDirection.NEAREST);
  }

  private static PriceStep step(int from, String amount) {
    return PriceStep.of(BigDecimal.valueOf(from), new BigDecimal(amount), BigDecimal.ONE);
  }

  private static PriceBook.Entries base(PriceStep... steps) {
    return (list, item) -> list == 1 && item == 5 ? List.of(steps) : List.of();
  }

  private static List<Changed> compare(Side before, Side after) {
    List<Changed> changes = new ArrayList<>();
    Rehearsal.compare(List.of(1L, 2L), List.of(5L, 6L), DAY, before, after, changes::add);
    return changes;
  }

  @Test
  void a_change_shows_in_the_list_and_in_those_that_follow_from_it() {
    List<Changed> changes =
        compare(
            new Side(book, base(step(1, "10"), step(100, "9"), step(500, "8"))),
            new Side(book, base(step(1, "10.00"), step(100, "9.5"), step(1000, "7"))));
    assertThat(changes)
        .extracting(
            Changed::listId,
            one -> one.place().from().intValue(),
            one -> one.after() == null ? "gone" : one.after().amount().toPlainString())
        .containsExactlyInAnyOrder(
            tuple(1L, 100, "9.5"),
            tuple(1L, 500, "gone"),
            tuple(1L, 1000, "7"),
            tuple(2L, 100, "8.55"),
            tuple(2L, 500, "gone"),
            tuple(2L, 1000, "6.30"));
  }

  @Test
  void another_formula_changes_the_prices_that_it_makes() {
    PriceBook other = book.with(Map.of(2L, DERIVED.ruled(false, formula("-20"))));
    List<Changed> changes =
        compare(new Side(book, base(step(1, "10"))), new Side(other, base(step(1, "10"))));
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).before()).isEqualTo(step(1, "9.00"));
    assertThat(changes.get(0).after()).isEqualTo(step(1, "8.00"));
  }
}
