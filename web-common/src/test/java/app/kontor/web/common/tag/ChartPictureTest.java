package app.kontor.web.common.tag;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.web.common.tag.ChartPicture.Part;
import org.junit.jupiter.api.Test;

class ChartPictureTest {
  @Test
  void the_highest_bar_fills_the_picture_and_parts_stand_on_each_other() {
    assertThat(ChartPicture.part(0, 40, 40)).isEqualTo(new Part(0, 100));
    assertThat(ChartPicture.part(0, 10, 40)).isEqualTo(new Part(75, 25));
    assertThat(ChartPicture.part(10, 30, 40)).isEqualTo(new Part(0, 75));
  }

  @Test
  void what_is_next_to_nothing_is_seen_and_stays_inside() {
    assertThat(ChartPicture.part(0, 1, 1_000)).isEqualTo(new Part(99, 1));
    assertThat(ChartPicture.part(999, 1, 1_000)).isEqualTo(new Part(0, 1));
  }
}
