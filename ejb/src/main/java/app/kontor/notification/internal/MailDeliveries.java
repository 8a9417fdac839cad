package app.kontor.notification.internal;

import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentNumber;
import app.kontor.notification.internal.MimeMail.File;
import app.kontor.notification.internal.MimeMail.Letter;
import app.kontor.notification.internal.kind.MailKind;
import app.kontor.notification.internal.kind.MailKinds;
import app.kontor.notification.model.Mail;
import app.kontor.notification.model.Mail.Words;
import app.kontor.notification.model.MailAttachment;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.transaction.ReadCommitted;
import app.kontor.platform.work.Outbox;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The short transactions around a sending: read the letter, and note how it ended. */
@Stateless
@LocalBean
@ReadCommitted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailDeliveries {

  @PersistenceContext private EntityManager em;
  @Inject private FileStore files;
  @Inject private DocumentFiles documents;
  @Inject private Clock clock;
  @Inject private MailKinds kinds;
  @Inject private Outbox outbox;
  @Inject private MailLogo logo;
  @Inject private MailSignature signature;

  /** What the words of a mail are made of, unless they are written. */
  public Optional<String> draft(String reference) {
    return byReference(reference).flatMap(Mail::draft);
  }

  /** Keeps the words of a mail, unless somebody else was quicker. */
  public void keep(String reference, Words words) {
    byReference(reference)
        .filter(
            mail -> {
              em.refresh(mail, LockModeType.PESSIMISTIC_WRITE);
              return mail.draft().isPresent();
            })
        .ifPresent(mail -> mail.write(words));
  }

  /** Has the mail sent, unless it is of a past that is loaded. */
  public void send(String reference) {
    byReference(reference)
        .filter(Mail::isWaiting)
        .map(Mail::sendingKey)
        .ifPresent(key -> outbox.enqueue(MailHandler.TOPIC, key, new MailHandler.Send(key)));
  }

  /** Its words could not be written; tells whether it is given up. */
  public boolean unwritten(String reference, boolean last) {
    Function<Mail, Boolean> note = mail -> mail.broken(last);
    return byReference(reference).filter(Mail::isWaiting).map(note).orElse(true);
  }

  /** An issued document that goes with a mail. */
  public record Enclosure(long sellerId, DocumentNumber number) {}

  /** The documents that must be prepared before the letter of a sending can be had. */
  public List<Enclosure> enclosures(String sendingKey) {
    return find(sendingKey).stream()
        .flatMap(
            mail ->
                mail.attachments().stream()
                    .map(MailAttachment::documentNumber)
                    .filter(Objects::nonNull)
                    .map(number -> new Enclosure(mail.sellerId(), number)))
        .toList();
  }

  /** The letter of a sending; empty if that sending is already done or was replaced. */
  public Optional<Letter> letter(String sendingKey) {
    return find(sendingKey).map(mail -> letterOf(mail, sendingKey));
  }

  private Letter letterOf(Mail mail, String sendingKey) {
    signature.complete(mail);
    List<File> attached =
        mail.attachments().stream()
            .map(a -> new File(a.name(), a.mediaType(), files.read(fileOf(mail, a))))
            .toList();
    String token = token(mail);
    return new Letter(
        sendingKey,
        mail.sender(),
        mail.fromAddress(),
        mail.replyTo(),
        mail.recipient(),
        mail.language(),
        mail.subject(),
        mail.html().replace(MailKind.TOKEN, token),
        mail.text().replace(MailKind.TOKEN, token),
        attached,
        logo.of(mail.sellerId()),
        mail.createdAt());
  }

  private long fileOf(Mail mail, MailAttachment attachment) {
    DocumentNumber number = attachment.documentNumber();
    return number == null
        ? Objects.requireNonNull(attachment.fileId())
        : documents
            .find(mail.sellerId(), number)
            .orElseThrow(() -> new IllegalStateException(number + " is not prepared"))
            .id();
  }

  /** A link's token is made for the letter and is in no table, so that nobody here can read it. */
  private String token(Mail mail) {
    return kinds
        .find(mail.event())
        .flatMap(kind -> kind.token(mail.sellerId(), mail.recipient().email(), mail.eventSubject()))
        .orElse(MailKind.TOKEN);
  }

  /** The mail server has taken it. */
  public void sent(String sendingKey) {
    find(sendingKey).ifPresent(mail -> mail.sent(clock.instant()));
  }

  /** It did not work; tells whether it is given up. */
  public boolean failed(String sendingKey, String reason, boolean last) {
    Function<Mail, Boolean> note = mail -> mail.failed(reason, last);
    return find(sendingKey).map(note).orElse(true);
  }

  /** It did not even come to sending; tells whether it is given up. */
  public boolean broken(String sendingKey, boolean last) {
    Function<Mail, Boolean> note = mail -> mail.broken(last);
    return find(sendingKey).map(note).orElse(true);
  }

  private Optional<Mail> find(String sendingKey) {
    return byReference(reference(sendingKey))
        .filter(mail -> mail.isWaiting() && mail.sendingKey().equals(sendingKey));
  }

  /** The reference of the mail that a sending is of. */
  static String reference(String sendingKey) {
    return sendingKey.substring(0, sendingKey.lastIndexOf('.'));
  }

  private Optional<Mail> byReference(String reference) {
    return em.createQuery("SELECT m FROM Mail m WHERE m.reference = :reference", Mail.class)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }
}
