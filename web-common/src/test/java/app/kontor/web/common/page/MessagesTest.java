package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void what_is_wrong_with_a_field_names_the_field() {
    assertThat(Messages.named("City", "Please fill this in."))
        .isEqualTo("City: Please fill this in.");
    assertThat(Messages.named("City", "City: please fill in.")).isEqualTo("City: please fill in.");
    assertThat(Messages.named("", "Nothing is chosen.")).isEqualTo("Nothing is chosen.");
  }
}
