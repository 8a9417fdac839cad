package app.kontor.web.documents;

import app.kontor.web.common.list.ListsCheck;
import app.kontor.web.common.page.PagesCheck;
import app.kontor.web.common.text.TextsCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PagesAndTextsTest {
  @Test
  void every_page_is_declared_and_every_declared_page_exists() {
    PagesCheck.verify(Path.of("src/main/webapp"));
  }

  @Test
  void every_text_exists_in_every_language_with_the_same_arguments() {
    TextsCheck.verify();
  }

  @Test
  void every_list_that_a_page_shows_has_its_words() {
    ListsCheck.verify(Path.of("src/main/webapp"));
  }
}
