package app.kontor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.MimeMail.File;
import app.kontor.notification.internal.MimeMail.Letter;
import app.kontor.notification.model.Mail.Person;
import app.kontor.notification.model.Mail.Words;
import app.kontor.platform.font.Monogram;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MimeMailTest {
  private static final MailEvent ORDER_RECEIVED = new MailEvent("ORDER_RECEIVED");

  private static final byte[] PDF = "%PDF-1.7 zażółć".getBytes(StandardCharsets.UTF_8);
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_mail_with_a_file_has_text_html_logo_and_the_file_unchanged() throws Exception {
    MimeMessage mail = sent(List.of(new File("pro forma Żółw.pdf", "application/pdf", PDF)));

    MimeMultipart mixed = multipart(mail, "mixed", 2);
    MimeMultipart alternative = multipart(mixed.getBodyPart(0), "alternative", 2);
    assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat((String) alternative.getBodyPart(0).getContent()).contains("Śruba M8×10");
    MimeMultipart related = multipart(alternative.getBodyPart(1), "related", 2);
    assertThat((String) related.getBodyPart(0).getContent()).contains("Śruba M8×10", "cid:logo");
    assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<logo>");
    assertThat(related.getBodyPart(1).getDisposition()).isEqualTo(Part.INLINE);
    assertThat(related.getBodyPart(1).getInputStream().readAllBytes())
        .as("the seller's own mark")
        .isEqualTo(new Monogram("NW").png());
    Part file = mixed.getBodyPart(1);
    assertThat(file.getContentType()).startsWith("application/pdf");
    assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("pro forma Żółw.pdf");
    assertThat(sha256(file.getInputStream().readAllBytes())).isEqualTo(sha256(PDF));
  }

  @Test
  void a_mail_without_files_is_an_alternative() throws Exception {
    multipart(sent(List.of()), "alternative", 2);
  }

  @Test
  void the_headers_say_who_in_what_language_and_that_a_machine_writes() throws Exception {
    MimeMessage mail = sent(List.of());

    assertThat(mail.getHeader("Subject")[0]).startsWith("=?UTF-8?").isASCII();
    assertThat(mail.getSubject()).isEqualTo("Otrzymaliśmy zamówienie 2026-1017");
    assertThat(mail.getHeader("Message-ID")).containsExactly("<4711.1@wisla.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Content-Language")).containsExactly("pl");
    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("kontor@relay.example");
    assertThat(from.getPersonal()).isEqualTo("Narzędzia Wisła sp. z o.o.");
    InternetAddress reply = (InternetAddress) mail.getReplyTo()[0];
    assertThat(reply.getAddress()).isEqualTo("biuro@wisla.example");
    InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
    assertThat(to.getPersonal()).isEqualTo("Łucja Żak");
  }

  @Test
  void the_same_sending_has_the_same_id_however_often_it_is_built() throws Exception {
    sent(List.of());
    sent(List.of());

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .containsExactly("<4711.1@wisla.example>", "<4711.1@wisla.example>");
  }

  @Test
  void the_seller_says_whom_a_mail_comes_from_and_where_answers_go() throws MessagingException {
    Letter letter = letter("sklep@wisla.example", "pytania@wisla.example");
    Person from = MailServer.from(letter, "kontor@relay.example");
    MimeMessage mail = MimeMail.build(server.getSmtp().createSession(), letter, from);

    assertThat(mail.getFrom()[0].toString()).contains("sklep@wisla.example");
    assertThat(mail.getReplyTo()[0].toString()).contains("pytania@wisla.example");
  }

  @Test
  void where_the_seller_says_nothing_the_server_sends_and_answers_go_to_the_seller()
      throws MessagingException {
    Letter letter = letter("", "");
    MimeMessage mail =
        MimeMail.build(
            server.getSmtp().createSession(), letter, MailServer.from(letter, "k@relay.example"));

    assertThat(mail.getFrom()[0].toString()).contains("k@relay.example");
    assertThat(mail.getReplyTo()[0].toString()).contains("biuro@wisla.example");
    assertThat(MailServer.from(letter, "")).isEqualTo(letter.sender());
  }

  private static Letter letter(String from, String replyTo) {
    return new Letter(
        "4711.2",
        new Person("biuro@wisla.example", "Narzędzia Wisła sp. z o.o."),
        from,
        replyTo,
        Samples.buyer(),
        "pl",
        "Temat",
        "<p>Treść</p>",
        "Treść",
        List.of(),
        Monogram.of("Wisła").png(),
        Samples.CLOCK.instant());
  }

  private MimeMessage sent(List<File> files) throws MessagingException {
    Locale polish = Locale.forLanguageTag("pl");
    Words words =
        new MailWriter(new TemplateEngine())
            .write(
                TemplateTexts.shipped(ORDER_RECEIVED, "pl"),
                Samples.kind(ORDER_RECEIVED).fullSample(Samples.seller(), polish, Samples.CLOCK),
                polish);
    Person seller = new Person("biuro@wisla.example", "Narzędzia Wisła sp. z o.o.");
    Letter letter =
        new Letter(
            "4711.1",
            seller,
            "",
            "",
            Samples.buyer(),
            "pl",
            words.subject(),
            words.html(),
            words.text(),
            files,
            Monogram.of(seller.name()).png(),
            Samples.CLOCK.instant());
    Person from = new Person("kontor@relay.example", seller.name());
    Transport.send(MimeMail.build(server.getSmtp().createSession(), letter, from));
    MimeMessage[] received = server.getReceivedMessages();
    return received[received.length - 1];
  }

  private static MimeMultipart multipart(Part part, String subtype, int parts)
      throws MessagingException, IOException {
    assertThat(part.getContentType()).startsWith("multipart/" + subtype);
    MimeMultipart content = (MimeMultipart) part.getContent();
    assertThat(content.getCount()).isEqualTo(parts);
    return content;
  }

  private static byte[] sha256(byte[] content) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(content);
  }
}
