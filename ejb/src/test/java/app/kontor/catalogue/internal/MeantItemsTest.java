package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.MeantItem.As;
import app.kontor.catalogue.MeantNumbers;
import app.kontor.catalogue.MeantNumbers.Named;
import app.kontor.catalogue.internal.MeantItems.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people mean who name an item by one of its numbers. */
class MeantItemsTest {
  private static final Named BOLT = item(1, "K-1001", true);
  private static final Named NUT = item(2, "K-1002", true);
  private static final Named OLD = item(3, "K-0900", false);
  private static final Named TWIN_A = item(4, "AB-12", true);
  private static final Named TWIN_B = item(5, "A-B12", true);

  private static final List<Known> KNOWN =
      List.of(
          new Known(As.NUMBER, "K-1001", BOLT),
          new Known(As.NUMBER, "K-1002", NUT),
          new Known(As.NUMBER, "K-0900", OLD),
          new Known(As.NUMBER, "AB-12", TWIN_A),
          new Known(As.NUMBER, "A-B12", TWIN_B),
          new Known(As.GTIN, "4006381333931", BOLT),
          new Known(As.GTIN, "036000291452", NUT),
          new Known(As.GTIN, "96385074", OLD),
          new Known(As.MAKER_NUMBER, "FIX 33/A", BOLT),
          new Known(As.MAKER_NUMBER, "BOTH", BOLT),
          new Known(As.MAKER_NUMBER, "BOTH", NUT),
          new Known(As.MAKER_NUMBER, "AGED", NUT),
          new Known(As.MAKER_NUMBER, "AGED", OLD),
          new Known(As.MAKER_NUMBER, "ALTONLY", OLD));

  /** What one customer calls items. */
  private static final List<Known> OWN =
      List.of(
          new Known(As.BUYERS_NUMBER, "100-20", BOLT),
          new Known(As.BUYERS_NUMBER, "Schraube 1", BOLT),
          new Known(As.BUYERS_NUMBER, "K 1002", BOLT),
          new Known(As.BUYERS_NUMBER, "FIX-33-A", NUT),
          new Known(As.BUYERS_NUMBER, "4006381333931", NUT),
          new Known(As.BUYERS_NUMBER, "7/7", NUT),
          new Known(As.BUYERS_NUMBER, "77", OLD));

  private static Named item(long id, String number, boolean active) {
    return new Named(id, new ItemNumber(number), active);
  }

  private static MeantNumbers meant(String word) {
    return meant(KNOWN, word);
  }

  private static MeantNumbers meantByCustomer(String word) {
    List<Known> all = new ArrayList<>(KNOWN);
    all.addAll(OWN);
    return meant(all, word);
  }

  private static MeantNumbers meant(List<Known> known, String word) {
    return Objects.requireNonNull(new MeantItems(known).meant(List.of(word)).get(word));
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
    MeantNumbers meant = meant(word);
    assertThat(meant.as()).isEqualTo(as);
    assertThat(meant.forBuyers().numbers()).containsExactly(new ItemNumber(number));
  }

  @Test
  void files_are_told_of_what_is_no_longer_sold_too() {
    assertThat(meant("aged").items()).containsExactly(NUT, OLD);
    assertThat(meantByCustomer("7-7").forBuyers().items()).containsExactly(NUT, OLD);
  }

  @ParameterizedTest
  @CsvSource({"4006381333932", "400638133393", "K-10011", "''", "-", "0", "00000000", "100-20"})
  void what_nothing_is_called_means_nothing(String word) {
    assertThat(meant(word)).isEqualTo(MeantNumbers.NOTHING);
  }

  @Test
  void what_can_be_several_is_told_with_all_of_them() {
    assertThat(meant("ab12").items()).containsExactly(TWIN_B, TWIN_A);
    assertThat(meant("both").items()).containsExactly(BOLT, NUT);
  }

  @ParameterizedTest
  @CsvSource({
    "100-20, K-1001",
    "10020, K-1001",
    "SCHRAUBE-1, K-1001",
    "fix 33 a, K-1002",
    "4006381333931, K-1002",
    "7/7, K-1002",
    "77, K-0900"
  })
  void a_customers_own_number_goes_before_all_others(String word, String number) {
    MeantNumbers meant = meantByCustomer(word);
    assertThat(meant.as()).isEqualTo(As.BUYERS_NUMBER);
    assertThat(meant.numbers()).containsExactly(new ItemNumber(number));
    assertThat(meant.hidden()).isEmpty();
  }

  @Test
  void an_own_number_that_is_ours_too_says_what_it_hides() {
    MeantNumbers meant = meantByCustomer("k-1002");
    assertThat(meant.items()).containsExactly(BOLT);
    assertThat(meant.hidden()).containsExactly(NUT.number());
    assertThat(meant("k-1002").items()).containsExactly(NUT);
  }

  @Test
  void own_numbers_that_are_spelled_alike_are_told_with_all_items() {
    MeantNumbers meant = meantByCustomer("7-7");
    assertThat(meant.as()).isEqualTo(As.BUYERS_NUMBER);
    assertThat(meant.items()).containsExactly(NUT, OLD);
  }

  @Test
  void all_words_are_told_of_in_their_order() {
    assertThat(
            new MeantItems(KNOWN).meant(List.of("nothing", "K-1002", "k-1001", "K-1002")).keySet())
        .containsExactly("nothing", "K-1002", "k-1001");
  }

  @Test
  void a_gtin_is_looked_for_in_each_length_it_may_be_kept_in() {
    assertThat(MeantItems.gtins(List.of("036000291452", "K-1")))
        .containsExactly("00036000291452", "0036000291452", "036000291452");
  }
}
