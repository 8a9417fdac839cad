package app.kontor.einvoice.internal;

import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceFault;
import app.kontor.einvoice.EInvoiceFilter;
import app.kontor.einvoice.EInvoiceRefusal.UnknownEInvoice;
import app.kontor.einvoice.EInvoiceState;
import app.kontor.einvoice.EInvoiceSummary;
import app.kontor.einvoice.internal.ksef.KsefLink;
import app.kontor.einvoice.model.EInvoice;
import app.kontor.einvoice.model.KsefNumber;
import app.kontor.einvoice.model.SellerAccess;
import app.kontor.gate.PartnerScope;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds e-invoices, always within a scope, and the sellers' access. */
@Dependent
class EInvoiceRows {
  @PersistenceContext private EntityManager em;

  void add(EInvoice invoice) {
    em.persist(invoice);
    em.flush();
  }

  void add(SellerAccess access) {
    em.persist(access);
  }

  Optional<SellerAccess> access(long sellerId) {
    return em.createQuery(
            "SELECT a FROM SellerAccess a WHERE a.sellerId = :seller", SellerAccess.class)
        .setParameter("seller", sellerId)
        // asked whenever a document is issued, whose rows need not be written for it
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  Optional<EInvoice> find(long sellerId, DocumentNumber number) {
    return byNumber(number, PartnerScope.allOf(sellerId)).getResultStream().findFirst();
  }

  /** Within what somebody sees: customers only what KSeF has taken. */
  Optional<EInvoice> seen(DocumentNumber number, PartnerScope scope) {
    return byNumber(number, scope).getResultStream().findFirst();
  }

  /** The row, locked until the transaction ends. */
  EInvoice lock(DocumentNumber number, PartnerScope scope) {
    return byNumber(number, scope)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownEInvoice(number));
  }

  /** Those that wait until a document is decided. */
  List<EInvoice> awaiting(long sellerId, DocumentNumber number) {
    return em.createQuery(
            "SELECT e FROM EInvoice e WHERE e.sellerId = :seller AND e.state = :state"
                + " AND e.fault = :fault AND e.reason = :number ORDER BY e.id",
            EInvoice.class)
        .setParameter("seller", sellerId)
        .setParameter("state", EInvoiceState.WAITING)
        .setParameter("fault", EInvoiceFault.AWAITS)
        .setParameter("number", number.value())
        .getResultList();
  }

  private TypedQuery<EInvoice> byNumber(DocumentNumber number, PartnerScope scope) {
    boolean all = scope.isAll();
    TypedQuery<EInvoice> query =
        em.createQuery(
                "SELECT e FROM EInvoice e WHERE e.sellerId = :seller AND e.documentNumber = :number"
                    + (all ? "" : " AND e.partnerId = :partner AND e.state = :taken"),
                EInvoice.class)
            .setParameter("seller", scope.sellerId())
            .setParameter("number", number.value());
    return all
        ? query
        : query
            .setParameter("partner", scope.partnerId())
            .setParameter("taken", EInvoiceState.ACCEPTED);
  }

  EInvoice get(long id) {
    return em.find(EInvoice.class, id);
  }

  /** The row as it is now, locked until the transaction ends. */
  EInvoice lock(long id) {
    return em.find(
        EInvoice.class, id, LockModeType.PESSIMISTIC_WRITE, Map.of("eclipselink.refresh", "true"));
  }

  Page<EInvoiceSummary> list(EInvoiceFilter filter, PartnerScope scope, PageRequest page) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(filter, scope, parameters);
    TypedQuery<EInvoice> rows =
        em.createQuery(
            "SELECT e FROM EInvoice e WHERE " + where + " ORDER BY e.queuedAt DESC, e.id DESC",
            EInvoice.class);
    TypedQuery<Long> ids = em.createQuery("SELECT e.id FROM EInvoice e WHERE " + where, Long.class);
    parameters.forEach(rows::setParameter);
    parameters.forEach(ids::setParameter);
    List<EInvoiceSummary> found =
        rows.setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultStream()
            .map(EInvoiceRows::summary)
            .toList();
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  /** Only what is asked stands in the condition, so that each list has an index in its order. */
  private static String where(
      EInvoiceFilter filter, PartnerScope scope, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder("e.sellerId = :seller");
    parameters.put("seller", scope.sellerId());
    EInvoiceState state = filter.state();
    if (!scope.isAll()) {
      where.append(" AND e.partnerId = :partner");
      parameters.put("partner", scope.partnerId());
      state = EInvoiceState.ACCEPTED;
    }
    if (state != null) {
      where.append(" AND e.state = :state");
      parameters.put("state", state);
    }
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " AND (e.documentNumber LIKE :text OR e.ksefNumber LIKE :text"
              + " OR e.partnerName LIKE :text)");
      parameters.put("text", LikePattern.anywhere(text));
    }
    return where.toString();
  }

  static EInvoiceSummary summary(EInvoice invoice) {
    return new EInvoiceSummary(
        invoice.number(),
        invoice.version(),
        invoice.partnerName(),
        invoice.issuedOn(),
        invoice.state(),
        invoice.ksefNumber().map(KsefNumber::value).orElse(null),
        invoice.fault(),
        invoice.reason(),
        invoice.environment().orElse(null),
        invoice.queuedAt(),
        invoice.acceptedAt(),
        invoice.fileId().isPresent(),
        invoice.receiptFileId().isPresent(),
        invoice.ksefNumber().isEmpty() ? null : link(invoice));
  }

  /** Where anybody looks the invoice up; nothing as long as it is not written or sent. */
  static @Nullable String link(EInvoice invoice) {
    return invoice.environment().isEmpty() || invoice.nip().isEmpty() || invoice.sha256().isEmpty()
        ? null
        : KsefLink.of(
            invoice.environment().get(),
            invoice.nip().get(),
            invoice.issuedOn(),
            invoice.sha256().get());
  }
}
