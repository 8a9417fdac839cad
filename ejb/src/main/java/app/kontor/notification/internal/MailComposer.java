package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.MailStatus;
import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.model.Mail;
import app.kontor.notification.model.Mail.Origin;
import app.kontor.notification.model.Mail.Person;
import app.kontor.notification.model.RuleChoice;
import app.kontor.ordering.OrderDetail;
import app.kontor.party.Seller;
import app.kontor.platform.EmailAddress;
import app.kontor.platform.Outbox;
import app.kontor.platform.TimeShift;
import app.kontor.platform.TransactionMemory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes the mail of an event, with everything it says, and its outbox messages in the event's
 * transaction; its words are written after the commit. Nothing that is wrong with a mail stops the
 * business: a customer without a usable address is told nothing.
 */
@Dependent
class MailComposer {
  private static final System.Logger LOG = System.getLogger(MailComposer.class.getName());

  @PersistenceContext private EntityManager em;
  @Inject private TemplateTexts templates;
  @Inject private Outbox outbox;
  @Inject private Clock clock;
  @Inject private TransactionMemory memory;

  /**
   * What has happened.
   *
   * @param subject number of the order, document or ticket; the event is told once for it
   * @param carrier code of the parcel's carrier; empty if there is none
   * @param documents numbers of the issued documents to attach
   */
  record Occasion(
      MailEvent event,
      long partnerId,
      String subject,
      Locale language,
      String carrier,
      List<String> documents) {
    Occasion {
      documents = List.copyOf(documents);
    }

    String key() {
      return event + "/" + subject;
    }
  }

  /** Which event of which seller. */
  private record Told(long sellerId, String eventKey) {}

  void compose(Occasion occasion, MailData data) {
    Seller seller = data.seller();
    if (!isUsable(data.customer().email()) || isTold(seller.id(), occasion.key())) {
      return;
    }
    Locale language =
        MailWords.LANGUAGES.contains(occasion.language().getLanguage())
            ? occasion.language()
            : Locale.ENGLISH;
    Optional<String> code =
        RuleChoice.templateFor(
            facts(occasion, data, language), templates.rulesInForce(seller.id()));
    if (code.isEmpty()) {
      return;
    }
    @Nullable OrderDetail order = data.order();
    Origin origin =
        new Origin(
            seller.id(),
            occasion.partnerId(),
            occasion.event(),
            occasion.key(),
            order == null ? "" : order.number().value());
    Chosen chosen =
        templates.choose(seller.id(), code.get(), occasion.event(), language.getLanguage());
    Mail mail =
        new Mail(
            origin,
            data.customer(),
            new Person(seller.email(), seller.name()),
            MailDraft.of(chosen, occasion.event(), data, language).json(),
            clock.instant());
    occasion.documents().forEach(mail::attach);
    if (TimeShift.now().isPresent()) {
      mail.sent(clock.instant());
    }
    mail.heading(chosen.code(), language.getLanguage());
    em.persist(mail);
    outbox.later(MailWriting.TOPIC, mail.reference());
    outbox.enqueueNew(MailHandler.TOPIC, mail.sendingKey());
    memory.remember(Boolean.class, new Told(seller.id(), occasion.key()), true);
  }

  private static RuleChoice.Facts facts(Occasion occasion, MailData data, Locale language) {
    @Nullable OrderDetail order = data.order();
    String method = order == null ? "" : order.delivery().method();
    return new RuleChoice.Facts(
        occasion.event(),
        language.getLanguage(),
        order == null ? "" : order.delivery().address().country(),
        occasion.carrier().isEmpty() ? method : occasion.carrier(),
        order == null ? null : order.totals().gross());
  }

  private boolean isTold(long sellerId, String eventKey) {
    return memory.once(
        Boolean.class,
        new Told(sellerId, eventKey),
        () ->
            !em.createQuery(
                    "SELECT m.status FROM Mail m WHERE m.sellerId = :seller AND m.eventKey = :key",
                    MailStatus.class)
                .setParameter("seller", sellerId)
                .setParameter("key", eventKey)
                // what this transaction has told is remembered, so nothing need be written first
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .isEmpty());
  }

  private static boolean isUsable(String email) {
    if (EmailAddress.isValid(email)) {
      return true;
    }
    LOG.log(Level.INFO, "no mail to an address that is none");
    return false;
  }
}
