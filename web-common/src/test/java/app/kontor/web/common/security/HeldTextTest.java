package app.kontor.web.common.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeldTextTest {
  private static final String LETTERS = "<a href=\"x\">Śruba młotkowa – größer \uD83D\uDD29</a>\n";

  @Test
  void pieces_of_any_kind_are_one_text() {
    Random random = new Random(7);
    HeldText held = new HeldText();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      int start = random.nextInt(LETTERS.length());
      int end = start + random.nextInt(LETTERS.length() - start + 1);
      switch (i % 3) {
        case 0 -> held.append(LETTERS, start, end);
        case 1 -> held.append(LETTERS.toCharArray(), start, end - start);
        default -> {
          end = start + 1;
          held.append(LETTERS.charAt(start));
        }
      }
      expected.append(LETTERS, start, end);
    }
    assertThat(held.length()).isEqualTo(expected.length());
    assertThat(held.bytes(UTF_8)).isEqualTo(expected.toString().getBytes(UTF_8));
  }

  @Test
  void nothing_of_what_was_cleared_comes_back() {
    HeldText held = new HeldText();
    held.append("secret", 0, 6);
    held.clear();
    assertThat(held.length()).isZero();
    held.append("ab", 1, 2);
    assertThat(held.bytes(UTF_8)).containsExactly('b');
  }

  @Test
  void a_piece_that_is_not_in_its_text_is_refused_and_adds_nothing() {
    HeldText held = new HeldText();
    assertThatThrownBy(() -> held.append("abc", 1, 9))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(held.length()).isZero();
  }
}
