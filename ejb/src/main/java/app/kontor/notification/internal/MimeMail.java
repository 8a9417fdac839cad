package app.kontor.notification.internal;

import app.kontor.notification.model.Mail.Person;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Builds the message: {@code mixed( alternative( text, related( html, logo ) ), files )}, or
 * without {@code mixed} if there are no files.
 */
public final class MimeMail {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MimeMail() {}

  /**
   * What is to be sent.
   *
   * @param id left part of the Message-ID; the same for each attempt of one sending
   * @param from whom it comes from by the seller's own words; empty if by the mail server's
   * @param logo the seller's picture as PNG
   * @param replyTo where answers go; empty if to the sender
   */
  public record Letter(
      String id,
      Person sender,
      String from,
      String replyTo,
      Person recipient,
      String language,
      String subject,
      String html,
      String text,
      List<File> files,
      byte[] logo,
      Instant createdAt) {
    public Letter {
      files = List.copyOf(files);
    }
  }

  /** A file with its bytes, read when the message is built. */
  public record File(String name, String mediaType, byte[] bytes) {}

  /** The Message-ID of a sending: {@code <id@domain of the sender>}; empty without a sender. */
  static String messageId(String id, String senderEmail) {
    return senderEmail.isEmpty()
        ? ""
        : "<" + id + "@" + senderEmail.substring(senderEmail.indexOf('@') + 1) + ">";
  }

  /**
   * The message, ready to go.
   *
   * @param from whom it comes from
   */
  static MimeMessage build(Session session, Letter letter, Person from) throws MessagingException {
    MimeMessage message = new FixedIdMessage(session, letter, from);
    message.setFrom(address(from));
    String answers = letter.replyTo().isEmpty() ? letter.sender().email() : letter.replyTo();
    if (!answers.isEmpty()) {
      message.setReplyTo(
          new InternetAddress[] {address(new Person(answers, letter.sender().name()))});
    }
    message.setRecipient(Message.RecipientType.TO, address(letter.recipient()));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(letter.createdAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {letter.language()});
    MimeMultipart body = body(letter);
    if (letter.files().isEmpty()) {
      message.setContent(body);
    } else {
      MimeMultipart mixed = new MimeMultipart("mixed");
      mixed.addBodyPart(part(body));
      for (File file : letter.files()) {
        mixed.addBodyPart(attachment(file));
      }
      message.setContent(mixed);
    }
    message.saveChanges();
    return message;
  }

  private static MimeMultipart body(Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8, "html");
    MimeMultipart related = new MimeMultipart("related");
    related.addBodyPart(html);
    related.addBodyPart(logo(letter.logo()));
    MimeMultipart alternative = new MimeMultipart("alternative");
    alternative.addBodyPart(text);
    alternative.addBodyPart(part(related));
    return alternative;
  }

  private static BodyPart part(MimeMultipart content) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(content);
    return part;
  }

  private static BodyPart logo(byte[] png) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
    part.setContentID("<" + MailHtml.LOGO + ">");
    part.setDisposition(Part.INLINE);
    part.setFileName("logo.png");
    return part;
  }

  private static BodyPart attachment(File file) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(encoded(file.name()));
    return part;
  }

  private static String encoded(String name) {
    try {
      return MimeUtility.encodeText(name, UTF_8, null);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InternetAddress address(Person person) throws MessagingException {
    try {
      InternetAddress address = new InternetAddress(person.email(), true);
      address.setPersonal(person.name(), UTF_8);
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps our Message-ID when the message is saved. */
  private static final class FixedIdMessage extends MimeMessage {
    private final String messageId;

    FixedIdMessage(Session session, Letter letter, Person from) {
      super(session);
      String seller = letter.sender().email();
      this.messageId = messageId(letter.id(), seller.isEmpty() ? from.email() : seller);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
