package app.kontor.platform.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jan@example.com",
        "Jan.Nowak+zakupy@sklep.example.pl",
        "o'neill@example.ie",
        "a@b-c.example",
        "x@xn--mller-kva.example",
        "1@2.example"
      })
  void what_is_taken_the_mail_writer_can_send_to(String text) {
    assertThat(EmailAddress.isValid(text)).isTrue();
    assertThatCode(() -> new InternetAddress(text, true).validate()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b",
        "@example.com",
        "a@",
        "a b@example.com",
        "a..b@example.com",
        ".a@example.com",
        "a.@example.com",
        "a@example..com",
        "a@-example.com",
        "a@example-.com",
        "a@example.c",
        "a@example.1",
        "a@[127.0.0.1]",
        "\"a b\"@example.com",
        "a@b@example.com",
        "a(x)@example.com",
        "a[1]@example.com",
        "a:b@example.com",
        "żaneta@example.com",
        "a@example.com, b@example.com",
        "a@example.com\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com"
      })
  void what_no_mail_reaches_is_not_taken(String text) {
    assertThat(EmailAddress.isValid(text)).isFalse();
  }
}
