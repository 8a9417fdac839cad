package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.MeantItem;
import app.kontor.catalogue.MeantItem.As;
import app.kontor.catalogue.internal.MeantItems.Named;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people mean who name an item by one of its numbers. */
class MeantItemsTest {
  private static final Item BOLT = item(1, "K-1001", true);
  private static final Item NUT = item(2, "K-1002", true);
  private static final Item OLD = item(3, "K-0900", false);
  private static final Item TWIN_A = item(4, "AB-12", true);
  private static final Item TWIN_B = item(5, "A-B12", true);
  private static final List<Item> ALL = List.of(BOLT, NUT, OLD, TWIN_A, TWIN_B);

  private static final List<Named> NAMED =
      List.of(
          new Named(As.GTIN, "4006381333931", 1),
          new Named(As.GTIN, "036000291452", 2),
          new Named(As.GTIN, "96385074", 3),
          new Named(As.MAKER_NUMBER, "FIX 33/A", 1),
          new Named(As.MAKER_NUMBER, "BOTH", 1),
          new Named(As.MAKER_NUMBER, "BOTH", 2),
          new Named(As.MAKER_NUMBER, "AGED", 2),
          new Named(As.MAKER_NUMBER, "AGED", 3),
          new Named(As.MAKER_NUMBER, "ALTONLY", 3));

  private static Item item(long id, String number, boolean active) {
    return new Item(
        id,
        new ItemNumber(number),
        null,
        number,
        "FAST",
        "Fasteners",
        UnitCode.PIECE,
        Quantity.pieces(1),
        Quantity.pieces(1),
        BigDecimal.ONE,
        "STANDARD",
        null,
        null,
        active,
        ItemType.GOODS,
        List.of());
  }

  private static MeantItem meant(String word) {
    MeantItems meant = new MeantItems(List.of(word));
    meant.numbered(ALL);
    Map<Long, Item> byId = ALL.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    meant.named(NAMED, byId);
    return Objects.requireNonNull(meant.all().get(word));
  }

  @ParameterizedTest
  @CsvSource({
    "K-1001, NUMBER, K-1001",
    "k 1001, NUMBER, K-1001",
    "K-0900, NUMBER, K-0900",
    "AB-12, NUMBER, AB-12",
    "4006381333931, GTIN, K-1001",
    "4 006381 333931, GTIN, K-1001",
    "04006381333931, GTIN, K-1001",
    "036000291452, GTIN, K-1002",
    "0036000291452, GTIN, K-1002",
    "96385074, GTIN, K-0900",
    "fix-33/a, MAKER_NUMBER, K-1001",
    "aged, MAKER_NUMBER, K-1002",
    "ALTONLY, MAKER_NUMBER, K-0900"
  })
  void a_number_of_any_kind_means_one_item(String word, As as, String number) {
    MeantItem meant = meant(word);
    assertThat(meant.as()).isEqualTo(as);
    assertThat(meant.only().orElseThrow().number().value()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"4006381333932", "400638133393", "K-10011", "''", "-", "0", "00000000"})
  void what_nothing_is_called_means_nothing(String word) {
    assertThat(meant(word)).isEqualTo(MeantItem.NOTHING);
  }

  @Test
  void what_can_be_several_is_told_with_all_of_them() {
    assertThat(meant("ab12").items()).containsExactly(TWIN_B, TWIN_A);
    assertThat(meant("both").items()).containsExactly(BOLT, NUT);
    assertThat(meant("both").only()).isEmpty();
  }

  @Test
  void all_words_are_told_of_in_their_order() {
    MeantItems meant = new MeantItems(List.of("nothing", "K-1002", "k-1001", "K-1002"));
    meant.numbered(ALL);
    assertThat(meant.left()).containsExactly("nothing");
    assertThat(meant.all().keySet()).containsExactly("nothing", "K-1002", "k-1001");
  }

  @Test
  void a_gtin_is_looked_for_in_each_length_it_may_be_kept_in() {
    assertThat(new MeantItems(List.of("036000291452", "K-1")).gtins())
        .containsExactly("00036000291452", "0036000291452", "036000291452");
  }
}
