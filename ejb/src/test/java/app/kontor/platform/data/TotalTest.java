package app.kontor.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TotalTest {
  private static Total total(int rows, PageRequest page) {
    int found = Math.max(0, Math.min(page.limit(), rows - page.offset()));
    return Total.of(page, found, most -> Math.min(rows, most));
  }

  @Test
  void a_page_that_is_not_full_says_how_many_there_are() {
    Total total =
        Total.of(
            new PageRequest(50, 25),
            3,
            most -> {
              throw new AssertionError("counted");
            });
    assertThat(total).isEqualTo(new Total(53, false));
  }

  @Test
  void long_lists_are_counted_so_far_and_no_further() {
    assertThat(total(1_000, PageRequest.first(25))).isEqualTo(new Total(1_000, false));
    assertThat(total(1_001, PageRequest.first(25))).isEqualTo(new Total(1_000, true));
    assertThat(total(5_000, new PageRequest(2_000, 25))).isEqualTo(new Total(2_025, true));
    assertThat(total(10, new PageRequest(2_000, 25))).isEqualTo(new Total(10, false));
    assertThat(Total.of(PageRequest.part(3_000), 500, most -> fail("counted for a file")))
        .isEqualTo(new Total(3_500, true));
  }

  @Test
  void it_never_says_too_many_and_says_whether_a_next_page_is_there() {
    Random random = new Random(20261127);
    for (int i = 0; i < 20_000; i++) {
      int rows = random.nextInt(5_000);
      PageRequest page = new PageRequest(random.nextInt(4_000), 1 + random.nextInt(500));
      Total total = total(rows, page);
      int end = page.offset() + page.limit();
      assertThat(total.counted()).isLessThanOrEqualTo(rows);
      assertThat(total.more()).isEqualTo(total.counted() < rows);
      assertThat(total.more() || total.counted() > end).isEqualTo(rows > end);
    }
  }
}
