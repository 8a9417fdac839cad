package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.SendingRule;
import app.kontor.notification.internal.kind.MailKinds;
import app.kontor.notification.model.MailRule;
import app.kontor.notification.model.MailTemplate;
import app.kontor.party.Seller;
import app.kontor.platform.language.Languages;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words that hold, and the rules. What mails are written by is kept as reference data;
 * whoever changes it reads the rows themselves.
 */
@Dependent
class TemplateTexts {
  /** Topic of {@link ReferenceData}. */
  private static final String TOPIC = "mail-template";

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;
  @Inject private MailKinds kinds;

  /** A seller's rules. */
  private record InForce(List<SendingRule> rules) {}

  /** A seller's own words that hold, of one code. */
  private record OwnWords(List<OwnText> texts) {}

  private record OwnText(MailEvent event, String language, Chosen words) {}

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
    return ownInForce(seller.id(), code).stream()
        .filter(t -> t.event().equals(event))
        .filter(t -> !shipped || t.language().equals(language))
        .min(Languages.preferred(language, sellers, OwnText::language))
        .map(OwnText::words)
        .orElseGet(() -> shipped(event, language));
  }

  private List<OwnText> ownInForce(long sellerId, String code) {
    return reference
        .get(
            TOPIC,
            OwnWords.class,
            List.of(sellerId, code),
            () ->
                new OwnWords(
                    own(sellerId, code).stream()
                        .filter(MailTemplate::isActive)
                        .map(TemplateTexts::ownText)
                        .toList()))
        .texts();
  }

  private static OwnText ownText(MailTemplate text) {
    return new OwnText(
        text.event(), text.language(), new Chosen(text.code(), text.subject(), text.body()));
  }

  static Chosen shipped(MailEvent event, String language) {
    ShippedTemplates.Words words = ShippedTemplates.of(event, language);
    return new Chosen(event.defaultCode(), words.subject(), words.body());
  }

  /** The rules by which mails are written. */
  List<SendingRule> rulesInForce(long sellerId) {
    return reference
        .get(TOPIC, InForce.class, sellerId, () -> new InForce(rules(sellerId)))
        .rules();
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

  /** A text or a rule is added, changed or removed in the running transaction. */
  void changed() {
    reference.changed(TOPIC);
  }
}
