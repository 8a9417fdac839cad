package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.pricing.model.PriceListTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Terms of price lists are read once, and again when somebody has changed one. */
class KeptPriceListsTest {
  private final Map<Long, List<PriceListTerms>> stored = new HashMap<>();
  private final List<Long> read = new ArrayList<>();
  private final Memory memory = new Memory();
  private final KeptPriceLists lists =
      new KeptPriceLists(
          memory,
          new PriceListRows() {
            @Override
            List<PriceListTerms> terms(long sellerId) {
              read.add(sellerId);
              return new ArrayList<>(stored.getOrDefault(sellerId, List.of()));
            }
          });

  /** Keeps values until their topic changes. */
  private static final class Memory extends ReferenceData {
    private final Map<List<Object>, Object> kept = new HashMap<>();
    private final List<String> changes = new ArrayList<>();

    @Override
    public <T> T get(String topic, Class<T> kind, Object which, Supplier<T> value) {
      return kind.cast(kept.computeIfAbsent(List.of(topic, kind, which), key -> value.get()));
    }

    @Override
    public void changed(String topic) {
      changes.add(topic);
      kept.keySet().removeIf(key -> key.get(0).equals(topic));
    }
  }

  private static PriceListTerms list(long id, String code) {
    return new PriceListTerms(id, code, Currencies.PLN, true, LocalDate.of(2026, 1, 1), null);
  }

  @Test
  void they_are_read_once_for_each_seller() {
    stored.put(1L, List.of(list(7, "BASE")));
    stored.put(2L, List.of(list(8, "OTHER"), list(9, "MORE")));
    for (int i = 0; i < 3; i++) {
      assertThat(lists.of(1)).containsExactly(list(7, "BASE"));
      assertThat(lists.of(2)).extracting(PriceListTerms::code).containsExactly("OTHER", "MORE");
      assertThat(lists.of(3)).isEmpty();
    }
    assertThat(read).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_change_is_seen_and_told_under_one_topic() {
    stored.put(1L, List.of(list(7, "BASE")));
    assertThat(lists.of(1)).hasSize(1);
    stored.put(1L, List.of(list(7, "BASE"), list(8, "KEY")));
    assertThat(lists.of(1)).as("not said yet").hasSize(1);
    lists.changed();
    assertThat(lists.of(1)).hasSize(2);
    lists.changed();
    assertThat(memory.changes).hasSize(2).containsOnly("price-lists");
  }

  /** All pages of a node share them. */
  @Test
  void nobody_changes_what_is_kept() {
    stored.put(1L, List.of(list(7, "BASE")));
    List<PriceListTerms> kept = lists.of(1);
    assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThat(lists.of(1)).hasSize(1);
  }
}
