package app.kontor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpRefusalTest {

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 No such user here, true",
    "552 5.2.2 Mailbox full, true",
    "554 5.7.1 Message rejected, true",
    "421 4.3.2 Service shutting down, false",
    "450 4.2.1 Greylisted, false",
    "451 4.7.1 Try again later, false",
    "530 5.7.0 Must issue STARTTLS first, false",
    "535 5.7.8 Authentication failed, false"
  })
  void a_refusal_of_the_mail_is_final_and_a_transient_one_is_not(String reply, boolean last) {
    MessagingException failure =
        new SendFailedException("Invalid Addresses", new SendFailedException(reply + "\n"));

    assertThat(SmtpRefusal.isFinal(failure)).isEqualTo(last);
    assertThat(SmtpRefusal.reason(failure)).isEqualTo(reply);
  }

  @Test
  void a_server_that_does_not_answer_is_tried_again() {
    MessagingException failure =
        new MessagingException("Couldn't connect to host", new ConnectException("refused"));

    assertThat(SmtpRefusal.isFinal(failure)).isFalse();
    assertThat(SmtpRefusal.reason(failure)).isEqualTo("refused");
  }

  @Test
  void a_wrong_password_of_ours_is_no_fault_of_the_mail() {
    assertThat(SmtpRefusal.isFinal(new AuthenticationFailedException("bad credentials"))).isFalse();
  }

  @Test
  void an_address_that_is_none_is_final() {
    assertThat(SmtpRefusal.isFinal(new AddressException("Missing @"))).isTrue();
  }
}
