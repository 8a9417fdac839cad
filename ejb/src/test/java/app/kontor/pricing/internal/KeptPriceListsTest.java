package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.WithinLevel;
import app.kontor.pricing.model.PriceListTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
          new PriceTermsRows() {
            @Override
            List<PriceListTerms> terms(long sellerId) {
              read.add(sellerId);
              return new ArrayList<>(stored.getOrDefault(sellerId, List.of()));
            }

            @Override
            Map<PriceLevel, WithinLevel> within(long sellerId) {
              return Map.of();
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

  private Collection<PriceListTerms> of(long sellerId) {
    return lists.of(sellerId).book().lists();
  }

  private static PriceListTerms list(long id, String code) {
    return PriceListTerms.plain(id, code, Currencies.PLN, true, LocalDate.of(2026, 1, 1), null);
  }

  @Test
  void they_are_read_once_for_each_seller() {
    stored.put(1L, List.of(list(7, "BASE")));
    stored.put(2L, List.of(list(8, "OTHER"), list(9, "MORE")));
    for (int i = 0; i < 3; i++) {
      assertThat(of(1)).containsExactly(list(7, "BASE"));
      assertThat(of(2)).extracting(PriceListTerms::code).containsExactlyInAnyOrder("OTHER", "MORE");
      assertThat(of(3)).isEmpty();
    }
    assertThat(read).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_change_is_seen_and_told_under_one_topic() {
    stored.put(1L, List.of(list(7, "BASE")));
    assertThat(of(1)).hasSize(1);
    stored.put(1L, List.of(list(7, "BASE"), list(8, "KEY")));
    assertThat(of(1)).as("not said yet").hasSize(1);
    lists.changed();
    assertThat(of(1)).hasSize(2);
    lists.changed();
    assertThat(memory.changes).hasSize(2).containsOnly("price-lists");
  }

  /** All pages of a node share them. */
  @Test
  void nobody_changes_what_is_kept() {
    stored.put(1L, List.of(list(7, "BASE")));
    Collection<PriceListTerms> kept = of(1);
    assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThat(of(1)).hasSize(1);
  }
}
