package app.kontor.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of what a customer calls an item, one number is printed. */
class BuyersItemTest {
  private static BuyersItem number(String number) {
    return new BuyersItem(1, 2, 3, number, "");
  }

  private static List<String> preferred(List<BuyersItem> all) {
    return all.stream().filter(BuyersItem::isPreferred).map(BuyersItem::number).toList();
  }

  @Test
  void the_first_is_printed_until_another_is_wanted() {
    List<BuyersItem> all = List.of(number("B-2"), number("A-1"), number("C-3"));
    BuyersItem.settle(all, "");
    assertThat(preferred(all)).containsExactly("A-1");
    BuyersItem.settle(all, "C-3");
    assertThat(preferred(all)).containsExactly("C-3");
    BuyersItem.settle(all, "");
    assertThat(preferred(all)).as("what is printed stays").containsExactly("C-3");
  }

  @Test
  void a_number_that_means_another_item_leaves_its_place_to_the_next() {
    BuyersItem first = number("A-1");
    BuyersItem second = number("B-2");
    BuyersItem.settle(List.of(first, second), "");
    first.means(4);
    assertThat(first.isPreferred()).isFalse();
    BuyersItem.settle(List.of(second), "");
    BuyersItem.settle(List.of(first), "");
    assertThat(first.isPreferred()).isTrue();
    assertThat(second.isPreferred()).isTrue();
  }

  @Test
  void however_they_come_and_go_exactly_one_is_printed() {
    Random random = new Random(11);
    List<BuyersItem> all = new ArrayList<>();
    for (int step = 0; step < 2_000; step++) {
      String number = String.valueOf(random.nextInt(12));
      boolean there = all.stream().anyMatch(one -> one.number().equals(number));
      if (!there) {
        all.add(number(number));
      } else if (random.nextBoolean()) {
        all.removeIf(one -> one.number().equals(number));
      }
      BuyersItem.settle(all, random.nextBoolean() ? number : "");
      assertThat(preferred(all)).hasSize(all.isEmpty() ? 0 : 1);
    }
  }
}
