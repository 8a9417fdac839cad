package app.kontor.notification.internal;

import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentNumber;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.OwnTransactions;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.notification.MailDetail;
import app.kontor.notification.MailFilter;
import app.kontor.notification.MailOutlet;
import app.kontor.notification.MailStatus;
import app.kontor.notification.MailStillWaiting;
import app.kontor.notification.MailSummary;
import app.kontor.notification.Mails;
import app.kontor.notification.UnknownMail;
import app.kontor.notification.model.Mail;
import app.kontor.notification.model.MailAttachment;
import app.kontor.party.Parties;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.StatusCounts;
import app.kontor.platform.data.Total;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.Outbox;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads mails of the actor's seller and sends them again. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailsBean implements Mails {
  private static final String MATCHES =
      " FROM Mail m WHERE m.sellerId = :seller AND (:anyStatus = TRUE OR m.status = :status)"
          + " AND (:text = '' OR "
          + SpelledNumbers.inJpql("m.orderNumber")
          + " LIKE :key OR LOWER(m.recipient) LIKE :part OR m.recipientName LIKE :part)";

  @PersistenceContext private EntityManager em;
  @Inject private MailLogo logo;
  @Inject private CurrentActor actor;
  @Inject private Once once;
  @Inject private Outbox outbox;
  @Inject private FileStore files;
  @Inject private DocumentFiles documents;
  @Inject private Transactions transactions;
  @Inject private MailServer server;
  @EJB private Parties parties;
  @Inject private MailWriter writer;

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public Page<MailSummary> list(MailFilter filter, PageRequest page) {
    List<MailSummary> rows =
        matching(
                "SELECT NEW app.kontor.notification.MailSummary(m.reference, m.event, m.status,"
                    + " m.language, m.recipient, m.recipientName, m.subject, m.orderNumber,"
                    + " m.attachmentCount, m.attempts, m.createdAt, m.sentAt, m.failure,"
                    + " m.lastError)"
                    + MATCHES
                    + " ORDER BY m.createdAt DESC, m.id DESC",
                MailSummary.class,
                filter)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList();
    TypedQuery<Long> ids = matching("SELECT m.id" + MATCHES, Long.class, filter);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  private <T> TypedQuery<T> matching(String query, Class<T> type, MailFilter filter) {
    String text = filter.text().strip().toLowerCase(java.util.Locale.ROOT);
    MailStatus status = filter.status();
    return em.createQuery(query, type)
        .setParameter("seller", actor.get().sellerId())
        .setParameter("anyStatus", status == null)
        .setParameter("status", status == null ? MailStatus.WAITING : status)
        .setParameter("text", text)
        .setParameter("key", SpelledNumbers.part(text))
        .setParameter("part", LikePattern.anywhere(text));
  }

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public Map<MailStatus, Total> countByStatus() {
    Map<MailStatus, Total> counts =
        new EnumMap<>(
            StatusCounts.read(
                em,
                MailStatus.class,
                "FROM mail WHERE seller_id = ?1 AND status <> 'SENT'",
                List.of(actor.get().sellerId())));
    // they are most of all, and nobody has to do anything about them
    counts.remove(MailStatus.SENT);
    return counts;
  }

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public MailOutlet outlet() {
    if (!server.isSetUp()) {
      return MailOutlet.NO_SERVER;
    }
    return server.hasSender(parties.seller()) ? MailOutlet.OPEN : MailOutlet.NO_SENDER;
  }

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public MailDetail mail(String reference) {
    Mail mail = get(reference);
    Mail.Person sender = mail.sender();
    Mail.Words words = words(mail);
    return new MailDetail(
        summary(mail, words.subject()),
        sender.email(),
        sender.name(),
        words.templateCode(),
        MimeMail.messageId(mail.sendingKey(), sender.email()),
        MailHtml.forFrame(words.html(), logo.of(mail.sellerId())),
        words.text(),
        mail.attachments().stream()
            .map(a -> new MailDetail.Attachment(a.position(), a.name(), a.mediaType(), size(a)))
            .toList());
  }

  /** The mail's words, also before they are written. */
  private Mail.Words words(Mail mail) {
    return mail.draft().map(draft -> writer.write(MailDraft.read(draft))).orElseGet(mail::words);
  }

  /** 0 while the document is being prepared. */
  private long size(MailAttachment attachment) {
    DocumentNumber number = attachment.documentNumber();
    return number == null
        ? attachment.size()
        : documents.find(actor.get().sellerId(), number).map(StoredFile::size).orElse(0L);
  }

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  @OwnTransactions
  public Content attachment(String reference, int position) {
    MailAttachment attachment = transactions.read(() -> attachmentOf(reference, position));
    DocumentNumber number = attachment.documentNumber();
    StoredFile file =
        number == null
            ? files.get(Objects.requireNonNull(attachment.fileId()))
            : documents.prepare(actor.get().sellerId(), number);
    return new Content(
        attachment.name(), attachment.mediaType(), file.size(), files.open(file.id()));
  }

  private MailAttachment attachmentOf(String reference, int position) {
    return get(reference).attachments().stream()
        .filter(a -> a.position() == position)
        .findFirst()
        .orElseThrow(() -> new UnknownMail(reference));
  }

  @Override
  @Allowed(value = Permission.OUTBOX_VIEW, audit = true)
  public void sendAgain(String key, String reference) {
    once.run(
        "mail-send-again",
        key,
        new SendAgain(reference),
        Made.class,
        () -> {
          Mail mail = get(reference);
          if (mail.isWaiting()) {
            throw new MailStillWaiting(reference);
          }
          mail.sendAgain();
          outbox.enqueue(
              MailHandler.TOPIC, mail.sendingKey(), new MailHandler.Send(mail.sendingKey()));
          return new Made(mail.sendingKey());
        });
  }

  private record SendAgain(String reference) {}

  private Mail get(String reference) {
    return em.createQuery(
            "SELECT m FROM Mail m WHERE m.sellerId = :seller AND m.reference = :reference",
            Mail.class)
        .setParameter("seller", actor.get().sellerId())
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownMail(reference));
  }

  private static MailSummary summary(Mail mail, String subject) {
    return new MailSummary(
        mail.reference(),
        mail.event(),
        mail.status(),
        mail.language(),
        mail.recipient().email(),
        mail.recipient().name(),
        subject,
        mail.orderNumber(),
        mail.attachments().size(),
        mail.attempts(),
        mail.createdAt(),
        mail.sentAt(),
        mail.failure(),
        mail.lastError());
  }
}
