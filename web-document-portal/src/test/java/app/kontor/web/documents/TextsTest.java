package app.kontor.web.documents;

import app.kontor.web.common.text.TextsCheck;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void every_text_exists_in_every_language() {
    TextsCheck.verify();
  }
}
