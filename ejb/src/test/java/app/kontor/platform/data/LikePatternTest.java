package app.kontor.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LikePatternTest {
  private static final String LETTERS = "aB1%_\\! *";

  @Test
  void wild_cards_stand_for_themselves() {
    assertThat(LikePattern.anywhere(" 10%_m\\ ")).isEqualTo("%10\\%\\_m\\\\%");
    assertThat(LikePattern.begins("A_1")).isEqualTo("A\\_1%");
  }

  @Test
  void nothing_typed_finds_everything() {
    assertThat(LikePattern.anywhere(" ")).isEqualTo("%%");
    assertThat(like("whatever", LikePattern.begins(""))).isTrue();
  }

  @Test
  void what_is_found_holds_the_text_and_what_holds_it_is_found() {
    Random random = new Random(41);
    for (int i = 0; i < 5_000; i++) {
      String stored = text(random, 8);
      String typed = text(random, 3);
      String bare = typed.strip();
      String both = stored + " / " + typed;
      assertThat(like(stored, LikePattern.anywhere(typed)))
          .as(both)
          .isEqualTo(stored.contains(bare));
      assertThat(like(stored, LikePattern.begins(typed)))
          .as(both)
          .isEqualTo(stored.startsWith(bare));
    }
  }

  private static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(longest + 1); left > 0; left--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** LIKE as SQL has it, with the escape character of MariaDB. */
  private static boolean like(String stored, String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char sign = pattern.charAt(i);
      switch (sign) {
        case '%' -> regex.append(".*");
        case '_' -> regex.append('.');
        case '\\' -> regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
        default -> regex.append(Pattern.quote(String.valueOf(sign)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(stored).matches();
  }
}
