package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.SendingRule;
import app.kontor.notification.internal.kind.MailKinds;
import app.kontor.notification.model.MailRule;
import app.kontor.notification.model.MailTemplate;
import app.kontor.party.Seller;
import app.kontor.platform.language.Languages;
import app.kontor.platform.transaction.TransactionMemory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words that hold, and the rules. They are read while orders are placed, which need not
 * be written for that; whoever changes them reads before.
 */
@Dependent
class TemplateTexts {

  @PersistenceContext private EntityManager em;
  @Inject private TransactionMemory memory;
  @Inject private MailKinds kinds;

  /** A seller's rules. */
  private record InForce(List<SendingRule> rules) {}

  /** The words of a template and its code. */
  record Chosen(String code, String subject, String body) {}

  /** The seller's own texts, by code and language. */
  List<MailTemplate> own(long sellerId) {
    return em.createQuery(
            "SELECT t FROM MailTemplate t WHERE t.sellerId = :seller ORDER BY t.code, t.language",
            MailTemplate.class)
        .setParameter("seller", sellerId)
        .getResultList();
  }

  /** The seller's own texts of one code. */
  List<MailTemplate> own(long sellerId, String code) {
    return em.createQuery(
            "SELECT t FROM MailTemplate t WHERE t.sellerId = :seller AND t.code = :code"
                + " ORDER BY t.language",
            MailTemplate.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  Optional<MailTemplate> own(long sellerId, String code, String language) {
    return own(sellerId, code).stream().filter(t -> t.language().equals(language)).findFirst();
  }

  /**
   * The words for a mail: the own text in the language; else, for an own code, the seller's
   * language or any; else what is shipped for the event.
   */
  Chosen choose(Seller seller, String code, MailEvent event, String language) {
    boolean shipped = kinds.eventOf(code).isPresent();
    String sellers = seller.language().getLanguage();
    return own(seller.id(), code).stream()
        .filter(t -> t.isActive() && t.event().equals(event))
        .filter(t -> !shipped || t.language().equals(language))
        .min(Languages.preferred(language, sellers, MailTemplate::language))
        .map(t -> new Chosen(t.code(), t.subject(), t.body()))
        .orElseGet(() -> shipped(event, language));
  }

  static Chosen shipped(MailEvent event, String language) {
    ShippedTemplates.Words words = ShippedTemplates.of(event, language);
    return new Chosen(event.defaultCode(), words.subject(), words.body());
  }

  /** The rules by which the mails of a transaction that changes none are written. */
  List<SendingRule> rulesInForce(long sellerId) {
    return memory.once(InForce.class, sellerId, () -> new InForce(rules(sellerId))).rules();
  }

  List<SendingRule> rules(long sellerId) {
    return em
        .createQuery(
            "SELECT r FROM MailRule r WHERE r.sellerId = :seller"
                + " ORDER BY r.event, r.priority, r.reference",
            MailRule.class)
        .setParameter("seller", sellerId)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .stream()
        .map(MailRule::toView)
        .toList();
  }

  Optional<MailRule> rule(long sellerId, String reference) {
    return em.createQuery(
            "SELECT r FROM MailRule r WHERE r.sellerId = :seller AND r.reference = :reference",
            MailRule.class)
        .setParameter("seller", sellerId)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  void add(Object row) {
    em.persist(row);
  }

  void remove(Object row) {
    em.remove(row);
  }
}
