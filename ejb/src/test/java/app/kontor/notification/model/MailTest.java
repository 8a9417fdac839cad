package app.kontor.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.notification.MailEvent;
import app.kontor.notification.MailFailure;
import app.kontor.notification.MailStatus;
import app.kontor.ordering.OrderNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final Mail mail =
      new Mail(
          new Mail.Origin(1, 2, MailEvent.ORDER_ACCEPTED, "event", new OrderNumber("ZA/1")),
          new Mail.Person("buyer@example.com", "Buyer"),
          new Mail.Person("sales@example.com", "Sales"),
          "{}",
          NOW);

  @Test
  void an_error_of_ours_is_shown_while_the_mail_waits_and_ends_as_failed() {
    assertThat(mail.broken(false)).isFalse();
    assertThat(mail.status()).isEqualTo(MailStatus.WAITING);
    assertThat(mail.failure()).isEqualTo(MailFailure.UNEXPECTED);
    assertThat(mail.broken(true)).isTrue();
    assertThat(mail.status()).isEqualTo(MailStatus.FAILED);
    assertThat(mail.failure()).isEqualTo(MailFailure.UNEXPECTED);
  }

  @Test
  void an_error_of_ours_ends_as_failed_after_the_last_attempt() {
    int attempts = 1;
    while (!mail.broken(false)) {
      attempts++;
    }
    assertThat(attempts).isEqualTo(Mail.MAX_ATTEMPTS);
    assertThat(mail.status()).isEqualTo(MailStatus.FAILED);
  }

  @Test
  void a_refusal_of_the_mail_server_is_told_apart_from_one_for_now() {
    mail.failed("451 later", false);
    assertThat(mail.failure()).isEqualTo(MailFailure.NOT_ACCEPTED);
    mail.failed("550 no such user", true);
    assertThat(mail.failure()).isEqualTo(MailFailure.REFUSED);
  }

  @Test
  void a_failed_mail_can_be_sent_again_under_a_key_of_its_own() {
    String first = mail.sendingKey();
    mail.broken(true);
    mail.sendAgain();
    assertThat(mail.sendingKey()).isNotEqualTo(first);
    assertThat(mail.isWaiting()).isTrue();
    assertThat(mail.failure()).isNull();
    assertThat(mail.attempts()).isZero();
    mail.sent(NOW);
    assertThat(mail.status()).isEqualTo(MailStatus.SENT);
  }
}
