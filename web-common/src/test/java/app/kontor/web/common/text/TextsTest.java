package app.kontor.web.common.text;

import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void every_text_exists_in_every_language_with_the_same_arguments() {
    TextsCheck.verify();
  }
}
