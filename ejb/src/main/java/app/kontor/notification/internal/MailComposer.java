package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.MailStatus;
import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.internal.kind.Addressee;
import app.kontor.notification.internal.kind.Occasion;
import app.kontor.notification.internal.kind.Post;
import app.kontor.notification.internal.kind.Telling;
import app.kontor.notification.model.Mail;
import app.kontor.notification.model.Mail.Origin;
import app.kontor.notification.model.RuleChoice;
import app.kontor.party.Seller;
import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.language.Languages;
import app.kontor.platform.time.TimeShift;
import app.kontor.platform.transaction.TransactionMemory;
import app.kontor.platform.work.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Notes the mail of an event, with everything it says, and its outbox message in the event's
 * transaction; its words are written after the commit, and then it is sent. Nothing that is wrong
 * with a mail stops the business: a customer without a usable address is told nothing.
 */
@Dependent
class MailComposer implements Post {
  private static final System.Logger LOG = System.getLogger(MailComposer.class.getName());

  @PersistenceContext private EntityManager em;
  @Inject private TemplateTexts templates;
  @Inject private Outbox outbox;
  @Inject private Clock clock;
  @Inject private TransactionMemory memory;

  /** Which event of which seller. */
  private record Told(long sellerId, String eventKey) {}

  @Override
  public void tell(Occasion occasion, Telling<?> telling) {
    Addressee to = telling.to();
    Seller seller = to.seller();
    String key = telling.event() + "/" + occasion.subject();
    if (!isUsable(to.person().email()) || isTold(seller.id(), key)) {
      return;
    }
    Locale language = known(occasion.language());
    Optional<String> code =
        RuleChoice.templateFor(
            facts(telling.event(), occasion, language), templates.rulesInForce(seller.id()));
    code.ifPresent(chosen -> note(occasion, telling, key, chosen, language));
  }

  private void note(
      Occasion occasion, Telling<?> telling, String key, String code, Locale language) {
    Seller seller = telling.to().seller();
    MailEvent event = telling.event();
    Origin origin =
        new Origin(seller.id(), occasion.partnerId(), event, key, occasion.orderNumber());
    Chosen chosen = templates.choose(seller, code, event, language.getLanguage());
    Mail mail =
        new Mail(
            origin,
            telling.to().person(),
            MailSignature.of(seller),
            MailDraft.of(chosen, telling, language).json(),
            clock.instant());
    mail.comesFrom(seller.sender().address(), seller.sender().replyTo());
    occasion.documents().forEach(mail::attach);
    if (TimeShift.now().isPresent()) {
      mail.sent(clock.instant());
    }
    mail.heading(chosen.code(), language.getLanguage());
    em.persist(mail);
    outbox.later(MailWriting.TOPIC, mail.reference(), new MailWriting.Write(mail.reference()));
    memory.remember(Boolean.class, new Told(seller.id(), key), true);
  }

  /** English for a language that we do not have. */
  private static Locale known(Locale language) {
    return Languages.find(language).isPresent() ? language : Locale.ENGLISH;
  }

  private static RuleChoice.Facts facts(MailEvent event, Occasion occasion, Locale language) {
    return new RuleChoice.Facts(
        event, language.getLanguage(), occasion.country(), occasion.carrier(), occasion.gross());
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
