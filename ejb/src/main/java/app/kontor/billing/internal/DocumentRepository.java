package app.kontor.billing.internal;

import app.kontor.billing.DocumentFilter;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenTotal;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.UnknownDocument;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Settlement;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.platform.transaction.TransactionMemory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents; every query is bound to a seller and, for partners' people, to their company.
 */
@Dependent
public class DocumentRepository {
  private static final String SCOPE =
      "d.sellerId = :seller AND (:partner = 0 OR d.partnerId = :partner)";

  private static final SpelledNumbers.Place DOCUMENTS =
      new SpelledNumbers.Place("FROM billing_document", "partner_id");

  @PersistenceContext private EntityManager em;
  private final SpelledNumbers spelled;
  private final TransactionMemory memory;

  @Inject
  DocumentRepository(SpelledNumbers spelled, TransactionMemory memory) {
    this.spelled = spelled;
    this.memory = memory;
  }

  /** A seller's document by its number. */
  private record OfSeller(long sellerId, DocumentNumber number) {}

  /**
   * Writes the document at once, before anything that refers to it: the rows hold plain ids, so the
   * provider does not know their order. Neither its number nor its order changes later, so it is
   * found by them without writing anything else first.
   */
  void add(IssuedDocument document) {
    em.persist(document);
    em.flush();
    remember(document);
  }

  private void remember(IssuedDocument document) {
    memory.remember(
        IssuedDocument.class, new OfSeller(document.sellerId(), document.number()), document);
  }

  /** The document if the running transaction has it: asking for it again brings no other. */
  private Optional<IssuedDocument> known(long sellerId, DocumentNumber number) {
    return memory.known(IssuedDocument.class, new OfSeller(sellerId, number)).filter(em::contains);
  }

  void add(Settlement settlement) {
    em.persist(settlement);
  }

  IssuedDocument get(DocumentNumber number, PartnerScope scope) {
    return find(number, scope).orElseThrow(() -> new UnknownDocument(number));
  }

  /** The document that a spelling of its number means: for people, not for commands. */
  IssuedDocument spelled(DocumentNumber number, PartnerScope scope) {
    return find(number, scope)
        .or(() -> meant(number, scope).flatMap(n -> find(n, scope)))
        .orElseThrow(() -> new UnknownDocument(number));
  }

  private Optional<DocumentNumber> meant(DocumentNumber number, PartnerScope scope) {
    return spelled
        .find(
            DOCUMENTS,
            number.value(),
            new SpelledNumbers.Scope(scope.sellerId(), scope.partnerId()))
        .map(DocumentNumber::new);
  }

  private Optional<IssuedDocument> find(DocumentNumber number, PartnerScope scope) {
    return byNumber(number, scope).getResultStream().findFirst();
  }

  /** The document, locked until the transaction ends: for payments. Lock its order before. */
  IssuedDocument getForUpdate(DocumentNumber number, PartnerScope scope) {
    return locked(byNumber(number, scope))
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownDocument(number));
  }

  /** Locks, and reads anew what was read before: somebody else may have had the lock. */
  private static TypedQuery<IssuedDocument> locked(TypedQuery<IssuedDocument> query) {
    return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", "true");
  }

  private TypedQuery<IssuedDocument> byNumber(DocumentNumber number, PartnerScope scope) {
    return scoped(
            em.createQuery(
                "SELECT d FROM IssuedDocument d WHERE d.number = :number AND " + SCOPE,
                IssuedDocument.class),
            scope)
        .setParameter("number", number.value());
  }

  /** Locked. Lock its order before. */
  IssuedDocument getForUpdate(long id) {
    return locked(
            em.createQuery("SELECT d FROM IssuedDocument d WHERE d.id = :id", IssuedDocument.class)
                .setParameter("id", id))
        .getSingleResult();
  }

  /** Documents by number, locked in the order of their numbers. Lock their orders before. */
  List<IssuedDocument> byNumberForUpdate(long sellerId, Collection<DocumentNumber> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    return locked(
            em.createQuery(
                    "SELECT d FROM IssuedDocument d WHERE d.sellerId = :seller"
                        + " AND d.number IN :numbers ORDER BY d.number",
                    IssuedDocument.class)
                .setParameter("seller", sellerId)
                .setParameter("numbers", numbers.stream().map(DocumentNumber::value).toList()))
        .getResultList();
  }

  /** The orders that documents are of, sorted, which never change. */
  List<OrderNumber> ordersOf(long sellerId, Collection<DocumentNumber> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT DISTINCT d.orderNumber FROM IssuedDocument d WHERE d.sellerId = :seller"
                + " AND d.number IN :numbers ORDER BY d.orderNumber",
            String.class)
        .setParameter("seller", sellerId)
        .setParameter("numbers", numbers.stream().map(DocumentNumber::value).toList())
        .getResultStream()
        .map(OrderNumber::new)
        .toList();
  }

  /** The order that a document is of, which never changes. */
  OrderNumber orderOf(long documentId) {
    return new OrderNumber(
        em.createQuery("SELECT d.orderNumber FROM IssuedDocument d WHERE d.id = :id", String.class)
            .setParameter("id", documentId)
            .getSingleResult());
  }

  List<IssuedDocument> ofOrder(OrderNumber orderNumber, PartnerScope scope) {
    List<IssuedDocument> found =
        scoped(
                em.createQuery(
                    "SELECT d FROM IssuedDocument d WHERE d.orderNumber = :order AND "
                        + SCOPE
                        + " ORDER BY d.issuedAt, d.id",
                    IssuedDocument.class),
                scope)
            .setParameter("order", orderNumber.value())
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    found.forEach(this::remember);
    return found;
  }

  /** Whether the order has a pro-forma. Lock the order before. */
  boolean hasProForma(OrderNumber orderNumber, long sellerId) {
    return !em.createQuery(
            "SELECT d.id FROM IssuedDocument d WHERE d.sellerId = :seller"
                + " AND d.orderNumber = :order AND d.kind = :kind",
            Long.class)
        .setParameter("seller", sellerId)
        .setParameter("order", orderNumber.value())
        .setParameter("kind", DocumentKind.PRO_FORMA)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .isEmpty();
  }

  /** The order's pro-forma that is in force, locked. */
  Optional<IssuedDocument> proFormaOf(OrderNumber orderNumber, long sellerId) {
    return proFormas(orderNumber, sellerId, false).stream().findFirst();
  }

  /** The order's pro-formas that others have replaced, locked. */
  List<IssuedDocument> replacedOf(OrderNumber orderNumber, long sellerId) {
    return proFormas(orderNumber, sellerId, true);
  }

  private List<IssuedDocument> proFormas(OrderNumber orderNumber, long sellerId, boolean replaced) {
    return locked(
            em.createQuery(
                    "SELECT d FROM IssuedDocument d WHERE d.sellerId = :seller"
                        + " AND d.orderNumber = :order AND d.kind = :kind"
                        + " AND d.replaced = :replaced",
                    IssuedDocument.class)
                .setParameter("seller", sellerId)
                .setParameter("order", orderNumber.value())
                .setParameter("kind", DocumentKind.PRO_FORMA)
                .setParameter("replaced", replaced))
        .getResultList();
  }

  /** Writes what was changed, before something is added that may not stand beside it. */
  void write() {
    em.flush();
  }

  /** Pro-formas of orders that others have replaced, oldest first. */
  List<IssuedDocument> replacedOfOrders(long sellerId, Collection<OrderNumber> orderNumbers) {
    if (orderNumbers.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT d FROM IssuedDocument d WHERE d.sellerId = :seller"
                + " AND d.orderNumber IN :orders AND d.replaced = TRUE ORDER BY d.id",
            IssuedDocument.class)
        // what is replaced is written at once, see write()
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("seller", sellerId)
        .setParameter("orders", orderNumbers.stream().map(OrderNumber::value).toList())
        .getResultList();
  }

  /** Invoices that used an advance of the pro-forma, the latest first, locked. */
  List<IssuedDocument> invoicesOf(IssuedDocument proForma) {
    return locked(
            em.createQuery(
                    "SELECT d FROM IssuedDocument d WHERE d.proFormaId = :proForma"
                        + " AND d.advance > 0 ORDER BY d.id DESC",
                    IssuedDocument.class)
                .setParameter("proForma", proForma.id()))
        .getResultList();
  }

  /**
   * What corrects an invoice, oldest first.
   *
   * @param lock until the transaction ends; lock the invoice before
   */
  List<IssuedDocument> correctionsOf(long invoiceId, boolean lock) {
    TypedQuery<IssuedDocument> query =
        em.createQuery(
                "SELECT d FROM IssuedDocument d WHERE d.correction.invoiceId = :invoice"
                    + " ORDER BY d.id",
                IssuedDocument.class)
            .setParameter("invoice", invoiceId);
    return (lock ? locked(query) : query).getResultList();
  }

  /** How many rows a document has that settle something. */
  int rowsOf(IssuedDocument document) {
    return settlements(document).size();
  }

  List<Settlement> settlements(IssuedDocument document) {
    return em.createQuery(
            "SELECT s FROM Settlement s WHERE s.documentId = :document ORDER BY s.id",
            Settlement.class)
        .setParameter("document", document.id())
        .getResultList();
  }

  /** Payments of the document that were not taken back, oldest first. */
  List<Settlement> standingPayments(IssuedDocument document) {
    List<Settlement> all = settlements(document);
    List<String> reversed =
        all.stream()
            .filter(row -> row.kind() == SettlementKind.REVERSAL)
            .map(Settlement::source)
            .toList();
    return all.stream()
        .filter(row -> row.kind() == SettlementKind.PAYMENT)
        .filter(row -> !reversed.contains(row.source()))
        .toList();
  }

  Optional<Settlement> settlement(SettlementKind kind, String source) {
    return em.createQuery(
            "SELECT s FROM Settlement s WHERE s.kind = :kind AND s.source = :source",
            Settlement.class)
        .setParameter("kind", kind)
        .setParameter("source", source)
        .getResultStream()
        .findFirst();
  }

  /** Received on all documents of an order. */
  Money paidForOrder(OrderNumber orderNumber, long sellerId, Currency currency) {
    BigDecimal sum =
        em.createQuery(
                "SELECT SUM(d.paid) FROM IssuedDocument d WHERE d.sellerId = :seller"
                    + " AND d.orderNumber = :order",
                BigDecimal.class)
            .setParameter("seller", sellerId)
            .setParameter("order", orderNumber.value())
            .getSingleResult();
    return Money.of(sum == null ? BigDecimal.ZERO : sum, currency);
  }

  List<IssuedDocument> open(
      long sellerId, Currency currency, @Nullable DocumentNumber afterNumber, int limit) {
    return em.createQuery(
            "SELECT d FROM IssuedDocument d WHERE d.sellerId = :seller AND d.isOpen = TRUE"
                + " AND d.currency = :currency AND d.number > :after ORDER BY d.number",
            IssuedDocument.class)
        .setParameter("seller", sellerId)
        .setParameter("currency", currency.getCurrencyCode())
        .setParameter("after", afterNumber == null ? "" : afterNumber.value())
        .setMaxResults(limit)
        .getResultList();
  }

  List<IssuedDocument> byNumber(long sellerId, Collection<DocumentNumber> numbers) {
    List<IssuedDocument> found =
        new ArrayList<>(
            numbers.stream()
                .distinct()
                .flatMap(number -> known(sellerId, number).stream())
                .toList());
    List<String> others = new ArrayList<>(numbers.stream().map(DocumentNumber::value).toList());
    found.forEach(document -> others.removeAll(List.of(document.number().value())));
    if (!others.isEmpty()) {
      found.addAll(
          em.createQuery(
                  "SELECT d FROM IssuedDocument d WHERE d.sellerId = :seller"
                      + " AND d.number IN :numbers",
                  IssuedDocument.class)
              .setParameter("seller", sellerId)
              .setParameter("numbers", others)
              .setFlushMode(FlushModeType.COMMIT)
              .getResultList());
    }
    return found;
  }

  List<IssuedDocument> ofOrders(long sellerId, Collection<OrderNumber> orderNumbers) {
    if (orderNumbers.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT d FROM IssuedDocument d WHERE d.sellerId = :seller"
                + " AND d.orderNumber IN :orders ORDER BY d.number",
            IssuedDocument.class)
        .setParameter("seller", sellerId)
        .setParameter("orders", orderNumbers.stream().map(OrderNumber::value).toList())
        .getResultList();
  }

  Page<DocumentSummary> list(
      DocumentFilter filter, PageRequest page, PartnerScope scope, LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    String where = SCOPE + conditions(filter, today, parameters);
    TypedQuery<IssuedDocument> rows =
        scoped(
            em.createQuery(
                "SELECT d FROM IssuedDocument d WHERE "
                    + where
                    + " ORDER BY d.issueDate DESC, d.id DESC",
                IssuedDocument.class),
            scope);
    TypedQuery<Long> ids =
        scoped(
            em.createQuery("SELECT d.id FROM IssuedDocument d WHERE " + where, Long.class), scope);
    parameters.forEach(rows::setParameter);
    parameters.forEach(ids::setParameter);
    List<DocumentSummary> found =
        rows.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList().stream()
            .map(DocumentViews::summary)
            .toList();
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static String conditions(
      DocumentFilter filter, LocalDate today, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder();
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " AND (d.number LIKE :text OR d.plainNumber LIKE :key OR "
              + SpelledNumbers.inJpql("d.orderNumber")
              + " LIKE :key OR "
              + SpelledNumbers.inJpql("d.partnerNumber")
              + " LIKE :key OR d.partnerName LIKE :anywhere)");
      parameters.put("text", LikePattern.begins(text));
      parameters.put("key", SpelledNumbers.part(text));
      parameters.put("anywhere", LikePattern.anywhere(text));
    }
    if (filter.kind() != null) {
      where.append(" AND d.kind = :kind");
      parameters.put("kind", filter.kind());
    }
    if (filter.from() != null) {
      where.append(" AND d.issueDate >= :from");
      parameters.put("from", filter.from());
    }
    if (filter.to() != null) {
      where.append(" AND d.issueDate <= :to");
      parameters.put("to", filter.to());
    }
    if (filter.amount() != null) {
      where.append(" AND d.gross = :amount");
      parameters.put("amount", filter.amount());
    }
    DocumentFilter.Payment payment = filter.payment();
    if (payment == DocumentFilter.Payment.SETTLED) {
      where.append(" AND d.paymentState = 'SETTLED'");
    } else if (payment == DocumentFilter.Payment.CANCELLED) {
      where.append(" AND d.paymentState = 'CANCELLED'");
    } else if (payment == DocumentFilter.Payment.CREDIT) {
      where.append(" AND d.paymentState = 'CREDIT'");
    } else if (payment != null) {
      where.append(" AND d.isOpen = TRUE");
      if (payment == DocumentFilter.Payment.OVERDUE) {
        where.append(" AND d.dueDate < :today");
        parameters.put("today", today);
      }
    }
    return where.toString();
  }

  /** Native, to be read by name: the table itself says what is open. */
  List<OpenTotal> openTotals(PartnerScope scope, LocalDate today) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT d.currency, COUNT(*) AS documents, SUM(d.open_amount) AS open_total,"
                    + " SUM(CASE WHEN d.due_date < ?3 THEN d.open_amount ELSE 0 END) AS overdue"
                    + " FROM billing_document d WHERE d.is_open AND d.seller_id = ?1"
                    + " AND (?2 = 0 OR d.partner_id = ?2) GROUP BY d.currency ORDER BY d.currency")
            .setParameter(1, scope.sellerId())
            .setParameter(2, scope.partnerId())
            .setParameter(3, today),
        DocumentRepository::total);
  }

  private static OpenTotal total(Rows row) {
    Currency currency = Currencies.of(row.text("currency"));
    return new OpenTotal(
        row.number("documents"),
        Money.of(row.decimal("open_total"), currency),
        Money.of(row.decimal("overdue"), currency));
  }

  private static <T> TypedQuery<T> scoped(TypedQuery<T> query, PartnerScope scope) {
    return query
        .setParameter("seller", scope.sellerId())
        .setParameter("partner", scope.partnerId());
  }
}
