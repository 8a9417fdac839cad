package app.kontor.notification.internal;

import app.kontor.access.Allowed;
import app.kontor.access.CurrentActor;
import app.kontor.access.Permission;
import app.kontor.access.UseCases;
import app.kontor.notification.MailDetail;
import app.kontor.notification.MailFilter;
import app.kontor.notification.MailStatus;
import app.kontor.notification.MailStillWaiting;
import app.kontor.notification.MailSummary;
import app.kontor.notification.Mails;
import app.kontor.notification.UnknownMail;
import app.kontor.notification.model.Mail;
import app.kontor.notification.model.MailAttachment;
import app.kontor.platform.FileStore;
import app.kontor.platform.Once;
import app.kontor.platform.Outbox;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
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

/** Reads mails of the actor's seller and sends them again. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailsBean implements Mails {
  private static final String MATCHES =
      " FROM Mail m WHERE m.sellerId = :seller AND (:anyStatus = TRUE OR m.status = :status)"
          + " AND (:text = '' OR m.orderNumber LIKE :start ESCAPE '!'"
          + " OR LOWER(m.recipient) LIKE :part ESCAPE '!' OR m.recipientName LIKE :part ESCAPE '!')";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Once once;
  @Inject private Outbox outbox;
  @Inject private FileStore files;
  @Inject private MailServer server;

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public Page<MailSummary> list(MailFilter filter, PageRequest page) {
    List<MailSummary> rows =
        matching(
                "SELECT NEW app.kontor.notification.MailSummary(m.reference, m.event, m.status,"
                    + " m.language, m.recipient, m.recipientName, m.subject, m.orderNumber,"
                    + " m.attachmentCount, m.attempts, m.createdAt, m.sentAt, m.failure, m.lastError)"
                    + MATCHES
                    + " ORDER BY m.createdAt DESC, m.id DESC",
                MailSummary.class,
                filter)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList();
    long total = matching("SELECT COUNT(m)" + MATCHES, Long.class, filter).getSingleResult();
    return new Page<>(rows, total);
  }

  private <T> TypedQuery<T> matching(String query, Class<T> type, MailFilter filter) {
    String text = filter.text().strip().toLowerCase(java.util.Locale.ROOT);
    String literal = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    MailStatus status = filter.status();
    return em.createQuery(query, type)
        .setParameter("seller", actor.get().sellerId())
        .setParameter("anyStatus", status == null)
        .setParameter("status", status == null ? MailStatus.WAITING : status)
        .setParameter("text", text)
        .setParameter("start", literal.toUpperCase(java.util.Locale.ROOT) + "%")
        .setParameter("part", "%" + literal + "%");
  }

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public Map<MailStatus, Long> countByStatus() {
    Map<MailStatus, Long> counts = new EnumMap<>(MailStatus.class);
    for (MailStatus status : MailStatus.values()) {
      counts.put(status, 0L);
    }
    em.createQuery(
            "SELECT m.status, COUNT(m) FROM Mail m WHERE m.sellerId = :seller GROUP BY m.status",
            Object[].class)
        .setParameter("seller", actor.get().sellerId())
        .getResultList()
        .forEach(row -> counts.put((MailStatus) row[0], (Long) row[1]));
    return counts;
  }

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public boolean isSending() {
    return server.isSetUp();
  }

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public MailDetail mail(String reference) {
    Mail mail = get(reference);
    Mail.Person sender = mail.sender();
    return new MailDetail(
        summary(mail),
        sender.email(),
        sender.name(),
        mail.templateCode(),
        MimeMail.messageId(mail.sendingKey(), sender.email()),
        MailHtml.forFrame(mail.html()),
        mail.text(),
        mail.attachments().stream()
            .map(a -> new MailDetail.Attachment(a.position(), a.name(), a.mediaType(), a.size()))
            .toList());
  }

  @Override
  @Allowed(Permission.OUTBOX_VIEW)
  public Content attachment(String reference, int position) {
    MailAttachment attachment =
        get(reference).attachments().stream()
            .filter(a -> a.position() == position)
            .findFirst()
            .orElseThrow(() -> new UnknownMail(reference));
    return new Content(
        attachment.name(),
        attachment.mediaType(),
        attachment.size(),
        files.open(attachment.fileId()));
  }

  @Override
  @Allowed(value = Permission.OUTBOX_VIEW, audit = true)
  public void sendAgain(String key, String reference) {
    once.run(
        "mail-send-again",
        key,
        reference,
        () -> {
          Mail mail = get(reference);
          if (mail.isWaiting()) {
            throw new MailStillWaiting(reference);
          }
          mail.sendAgain();
          outbox.enqueue(MailHandler.TOPIC, mail.sendingKey(), "");
          return mail.sendingKey();
        });
  }

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

  private static MailSummary summary(Mail mail) {
    return new MailSummary(
        mail.reference(),
        mail.event(),
        mail.status(),
        mail.language(),
        mail.recipient().email(),
        mail.recipient().name(),
        mail.subject(),
        mail.orderNumber(),
        mail.attachments().size(),
        mail.attempts(),
        mail.createdAt(),
        mail.sentAt(),
        mail.failure(),
        mail.lastError());
  }
}
