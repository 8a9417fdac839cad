package app.kontor.web.common.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OfThePageTest {
  private final Map<Object, Object> page = new HashMap<>();

  @Test
  void a_value_is_made_once() {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      assertThat(OfThePage.value(page, Integer.class, made::incrementAndGet)).isEqualTo(1);
    }
  }

  @Test
  void a_value_may_ask_for_others_of_the_page_while_it_is_made() {
    String whole =
        OfThePage.value(
            page,
            String.class,
            () -> OfThePage.value(page, Integer.class, () -> 42) + " and so on");
    assertThat(whole).isEqualTo("42 and so on");
    assertThat(page).containsOnlyKeys(String.class, Integer.class);
  }
}
