package app.kontor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail;
import app.kontor.notification.model.Mail.Origin;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Seller;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A new seller may have something to tell before it has named an address. */
class MailSignatureTest {
  private final Seller seller = Samples.seller();

  @Test
  void a_mail_noted_before_the_address_is_named_comes_from_the_address_named_first() {
    Mail mail = mail("");
    assertThat(mail.isUnsigned()).isTrue();
    MailSignature.complete(mail, seller);
    assertThat(mail.sender()).isEqualTo(new Person("biuro@wisla.example", seller.senderName()));
    assertThat(mail.isUnsigned()).isFalse();
  }

  @Test
  void a_mail_that_has_a_sender_keeps_it() {
    Mail mail = mail("alt@wisla.example");
    assertThat(mail.isUnsigned()).isFalse();
    assertThatThrownBy(() -> mail.sign(MailSignature.of(seller)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(mail.sender().email()).isEqualTo("alt@wisla.example");
  }

  @Test
  void without_a_sender_there_is_no_address_to_make_a_message_id_of() {
    assertThat(MimeMail.messageId("4711.1", "")).isEmpty();
  }

  private static Mail mail(String sender) {
    return new Mail(
        new Origin(1, 2, new MailEvent("ORDER_RECEIVED"), "ORDER_RECEIVED/1", null),
        new Person("piotr@hurtownia.example", "Piotr"),
        new Person(sender, "Hanse"),
        "{}",
        Instant.EPOCH);
  }
}
