package app.kontor.party.internal;

import app.kontor.party.PaymentTerms;
import app.kontor.party.PaymentTermsBook;
import app.kontor.party.model.TermsRecord;
import app.kontor.platform.language.Languages;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The payment terms of sellers, kept on each node; payment in advance of who has said nothing. */
@Dependent
public class KeptPaymentTerms {
  /** Payment in advance, called as the files of words have it. */
  static final PaymentTerms ADVANCE =
      PaymentTerms.net(
          "ADVANCE",
          Languages.codes().stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      language ->
                          Languages.words("/app/kontor/party/terms", language)
                              .getProperty("ADVANCE", "ADVANCE"))),
          0);

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  PaymentTermsBook of(long sellerId) {
    return reference.get(
        PaymentTermsBook.TOPIC, PaymentTermsBook.class, sellerId, () -> read(sellerId));
  }

  private PaymentTermsBook read(long sellerId) {
    List<TermsRecord> own = own(sellerId);
    return new PaymentTermsBook(
        own.isEmpty() ? List.of(ADVANCE) : own.stream().map(TermsRecord::view).toList(), ADVANCE);
  }

  private List<TermsRecord> own(long sellerId) {
    return em.createQuery(
            "SELECT t FROM TermsRecord t WHERE t.sellerId = :seller", TermsRecord.class)
        .setParameter("seller", sellerId)
        // asked while an order is placed, which need not be written for it
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  /** The terms to be changed, for whoever holds the seller: from now on they are its own. */
  List<TermsRecord> toChange(long sellerId) {
    reference.changed(PaymentTermsBook.TOPIC);
    List<TermsRecord> own = own(sellerId);
    if (!own.isEmpty()) {
      return own;
    }
    TermsRecord advance = new TermsRecord(sellerId, ADVANCE);
    em.persist(advance);
    return List.of(advance);
  }

  void add(TermsRecord terms) {
    em.persist(terms);
  }

  void remove(TermsRecord terms) {
    em.remove(terms);
  }

  /** The number of a customer who has agreed these terms, if there is one. */
  List<String> customers(long sellerId, String code) {
    return em.createQuery(
            "SELECT p.number FROM TradingPartner p WHERE p.sellerId = :seller"
                + " AND p.paymentTerms = :code ORDER BY p.number",
            String.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .setMaxResults(1)
        .getResultList();
  }
}
