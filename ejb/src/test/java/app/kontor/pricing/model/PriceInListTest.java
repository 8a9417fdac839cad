package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.model.PriceInList.Change;
import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What setting a price does to a list that may have changed since the form was opened. */
class PriceInListTest {
  private static final ItemNumber HAMMER = new ItemNumber("K-11");

  private static SetPrice set(String amount, String per, long version) {
    return new SetPrice(
        "BASE", HAMMER, BigDecimal.TEN, new BigDecimal(amount), new BigDecimal(per), true, version);
  }

  private static PriceInList has(String amount, String per, long version) {
    return new PriceInList(new BigDecimal(amount), new BigDecimal(per), version);
  }

  @Test
  void a_price_that_is_not_there_is_added() {
    assertThat(PriceInList.change(set("12.50", "1", 0), null)).isEqualTo(Change.ADDED);
  }

  @Test
  void the_price_that_was_read_is_replaced_also_by_itself() {
    assertThat(PriceInList.change(set("13", "1", 7), has("12.50", "1", 7)))
        .isEqualTo(Change.REPLACED);
    assertThat(PriceInList.change(set("12.50", "1", 7), has("12.50", "1", 7)))
        .isEqualTo(Change.REPLACED);
  }

  @ParameterizedTest
  @CsvSource({"12.50, 1", "12.5, 1.0", "12.500000, 1.000000"})
  void a_new_price_that_is_there_already_changes_nothing(String amount, String per) {
    assertThat(PriceInList.change(set(amount, per, 0), has("12.50", "1", 7)))
        .isEqualTo(Change.NONE);
  }

  @ParameterizedTest
  @CsvSource({"12.51, 1", "12.50, 100", "0, 1"})
  void a_new_price_beside_another_is_refused_at_the_quantity(String amount, String per) {
    assertThatThrownBy(() -> PriceInList.change(set(amount, per, 0), has("12.50", "1", 7)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("fromQuantity");
              assertThat(refusal.code()).isEqualTo("STEP_TAKEN");
              assertThat(refusal.args()).containsExactly(HAMMER);
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 6, 8, Long.MAX_VALUE, -1})
  void a_price_that_was_changed_meanwhile_is_not_overwritten(long read) {
    assertThatThrownBy(() -> PriceInList.change(set("13", "1", read), has("12.50", "1", 7)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> PriceInList.change(set("13", "1", read), null))
        .as("removed meanwhile")
        .isInstanceOf(ChangedMeanwhile.class);
  }

  /** Of two people who have read the same only one replaces it; the other is told. */
  @Test
  void no_change_of_anybody_is_lost() {
    long seed = 20261128;
    Random random = new Random(seed);
    @Nullable PriceInList there = null;
    long edition = 0;
    for (int step = 0; step < 5_000; step++) {
      long read = there == null || random.nextInt(3) > 0 ? edition : Math.max(0, edition - 1);
      SetPrice wanted =
          set(String.valueOf(random.nextInt(3)), "1", random.nextInt(4) > 0 ? read : 0);
      @Nullable PriceInList before = there;
      String where = "seed %d, step %d: %s on %s".formatted(seed, step, wanted, before);
      try {
        Change change = PriceInList.change(wanted, before);
        if (before == null) {
          assertThat(wanted.version()).as(where).isZero();
        } else if (change == Change.REPLACED) {
          assertThat(before.version()).as(where).isEqualTo(wanted.version());
        } else {
          assertThat(before.amount()).as(where).isEqualByComparingTo(wanted.amount());
        }
        if (change != Change.NONE) {
          edition++;
          there = new PriceInList(wanted.amount(), wanted.perQuantity(), edition);
        }
      } catch (ChangedMeanwhile changed) {
        assertThat(before == null || before.version() != wanted.version()).as(where).isTrue();
      } catch (InvalidInput taken) {
        assertThat(wanted.version()).as(where).isZero();
        assertThat(before).as(where).isNotNull();
      }
      if (random.nextInt(20) == 0) {
        there = null;
      }
    }
  }
}
