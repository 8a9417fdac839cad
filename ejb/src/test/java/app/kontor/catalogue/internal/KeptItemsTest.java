package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.internal.KeptItems.Spoken;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.transaction.ReferenceData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items are read once for each language, and again when the catalogue has changed. */
class KeptItemsTest {
  private static final Spoken POLISH = new Spoken(1, "pl", "pl");
  private static final Spoken GERMAN = new Spoken(1, "de", "pl");

  private final Map<Long, Item> stored = new TreeMap<>();
  private final List<Object> read = new ArrayList<>();
  private final Stamped reference = new Stamped();
  private final KeptItems kept = new KeptItems(reference);

  /** Keeps values until their topic changes. */
  private static final class Stamped extends ReferenceData {
    private final Map<List<Object>, Object> values = new HashMap<>();

    @Override
    public <T> T get(String topic, Class<T> kind, Object which, Supplier<T> value) {
      return kind.cast(values.computeIfAbsent(List.of(topic, kind, which), key -> value.get()));
    }

    @Override
    public void changed(String topic) {
      values.keySet().removeIf(key -> key.get(0).equals(topic));
    }
  }

  @BeforeEach
  void there_are_some() {
    store(3, "BOLT-3", "Bolt");
    store(1, "BOLT-1", "Bolt");
    store(2, "BÖLT-1", "Other bolt");
  }

  private void store(long id, String number, String name) {
    stored.put(
        id,
        new Item(
            id,
            new ItemNumber(number),
            null,
            name,
            "FAST",
            "Fasteners",
            UnitCode.PIECE,
            Quantity.pieces(1),
            Quantity.pieces(1),
            BigDecimal.ONE,
            "STANDARD",
            null,
            null,
            true,
            ItemType.GOODS,
            List.of()));
  }

  private List<Long> byIds(Spoken spoken, Long... ids) {
    return ids(kept.byIds(spoken, List.of(ids), this::readIds));
  }

  private List<Item> readIds(Collection<Long> ids) {
    read.add(List.copyOf(ids));
    return ids.stream().filter(stored::containsKey).map(stored::get).toList();
  }

  private List<Long> byKeys(String... keys) {
    return ids(
        kept.byKeys(
            POLISH,
            List.of(keys),
            missing -> {
              read.add(List.copyOf(missing));
              // as the database compares, without accents
              List<String> plain = missing.stream().map(KeptItemsTest::plain).toList();
              return stored.values().stream()
                  .filter(item -> plain.contains(plain(NumberKey.of(item.number().value()))))
                  .toList();
            }));
  }

  private static String plain(String key) {
    return key.replace('Ö', 'O');
  }

  private static List<Long> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }

  @Test
  void only_what_is_not_kept_is_read_and_all_come_in_the_order_of_their_ids() {
    assertThat(byIds(POLISH, 3L, 1L, 3L)).containsExactly(1L, 3L);
    assertThat(byIds(POLISH, 3L, 2L, 1L)).containsExactly(1L, 2L, 3L);
    assertThat(byIds(POLISH, 2L)).containsExactly(2L);
    assertThat(byIds(POLISH)).isEmpty();
    assertThat(read).containsExactly(List.of(1L, 3L), List.of(2L));
  }

  @Test
  void what_is_not_there_is_looked_for_again() {
    assertThat(byIds(POLISH, 9L)).isEmpty();
    store(9, "NEW", "New");
    assertThat(byIds(POLISH, 9L)).containsExactly(9L);
    assertThat(byKeys("GONE")).isEmpty();
    assertThat(byKeys("GONE")).isEmpty();
    assertThat(read).containsExactly(List.of(9L), List.of(9L), List.of("GONE"), List.of("GONE"));
  }

  @Test
  void each_language_and_seller_has_its_own() {
    byIds(POLISH, 1L);
    byIds(GERMAN, 1L);
    byIds(new Spoken(2, "pl", "pl"), 1L);
    byIds(new Spoken(1, "pl", "en"), 1L);
    assertThat(read).hasSize(4);
  }

  @Test
  void a_changed_catalogue_is_read_anew() {
    byIds(POLISH, 1L);
    byKeys("BOLT1");
    store(1, "BOLT-1", "Screw");
    reference.changed(Category.TOPIC);
    assertThat(kept.byIds(POLISH, List.of(1L), this::readIds))
        .extracting(Item::name)
        .containsExactly("Screw");
    byKeys("BOLT1");
    assertThat(read).hasSize(4);
  }

  @Test
  void a_key_finds_what_it_found_when_it_was_read_and_no_item_twice() {
    assertThat(byKeys("BOLT1", "BOLT3")).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(byKeys("BOLT1")).containsExactly(1L);
    assertThat(byKeys("BOLT1", "BÖLT1")).containsExactlyInAnyOrder(1L, 2L);
    assertThat(byKeys("BÖLT1", "BOLT3")).containsExactlyInAnyOrder(2L, 3L);
    assertThat(read).containsExactly(List.of("BOLT1", "BOLT3"), List.of("BÖLT1"));
  }

  @Test
  void whoever_goes_through_the_catalogue_does_not_drop_what_is_kept() {
    Long[] many = LongStream.rangeClosed(1, 1_001).boxed().toArray(Long[]::new);
    assertThat(byIds(POLISH, many)).containsExactly(1L, 2L, 3L);
    assertThat(byIds(POLISH, many)).containsExactly(1L, 2L, 3L);
    byIds(POLISH, 1L);
    byIds(POLISH, 1L);
    assertThat(read).hasSize(3);
  }
}
