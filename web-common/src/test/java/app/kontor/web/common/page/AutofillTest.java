package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AutofillTest {
  private static final Pattern SECRET = Pattern.compile("<h:inputSecret[^>]*>");

  @Test
  void address_fields_say_what_browsers_may_fill_in_for_their_owner_and_not_for_others() {
    assertThat(Autofill.token("postcode", false)).isEqualTo("postal-code");
    assertThat(Autofill.token("companyName", false)).isEqualTo("organization");
    assertThat(Autofill.token("postcode", true)).isEqualTo("off");
    assertThat(Autofill.token("buyerReference", false)).isNull();
  }

  @Test
  void every_password_field_says_whether_it_takes_the_current_or_a_new_one() throws IOException {
    int found = 0;
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file :
          files
              .filter(path -> path.toString().endsWith(".xhtml"))
              .filter(path -> path.toString().contains("src"))
              .toList()) {
        for (String field :
            SECRET.matcher(Files.readString(file)).results().map(m -> m.group()).toList()) {
          assertThat(field)
              .as(file.toString())
              .containsPattern("autocomplete=\"(current|new)-password\"");
          found++;
        }
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(4);
  }
}
