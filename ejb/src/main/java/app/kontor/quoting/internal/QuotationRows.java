package app.kontor.quoting.internal;

import app.kontor.gate.Actor;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.quoting.QuotationFilter;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.QuotationState;
import app.kontor.quoting.QuotationSummary;
import app.kontor.quoting.UnknownQuotation;
import app.kontor.quoting.model.Quotation;
import app.kontor.quoting.model.QuotationEvent;
import app.kontor.quoting.model.QuotationVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Finds quotations; every query is bound to a seller and, for customers' people, to theirs. */
@Dependent
public class QuotationRows {
  private static final String SHOWN =
      "SELECT q.number, q.partner_number, q.partner_name, q.subject, q.state, q.net, q.currency,"
          + " q.offered_until, q.changed_at, q.made_by, q.order_number, q.counter, q.due_at";

  private static final String OF_SELLER = " FROM quotation q WHERE q.seller_id = ?1";

  private static final String OF_PARTNER = " AND q.partner_id = ?5 AND q.shown = TRUE";

  private static final String TEXT =
      " AND (?3 = '%%' OR q.number LIKE ?3 OR q.partner_name LIKE ?3 OR q.subject LIKE ?3)";

  private static final String LATEST = " ORDER BY q.changed_at DESC";

  @PersistenceContext private EntityManager em;

  /** Those that somebody sees, the latest change first. */
  Page<QuotationSummary> list(Actor who, QuotationFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder(OF_SELLER);
    if (!who.isStaff()) {
      where.append(OF_PARTNER);
    }
    if (filter.state() != null) {
      where.append(" AND q.state = ?2");
    }
    where.append(TEXT);
    List<QuotationSummary> rows =
        Rows.list(
            bound(SHOWN + where + LATEST, who, filter)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()),
            QuotationRows::summary);
    return new Page<>(rows, Total.of(page, rows.size(), bound("SELECT q.id" + where, who, filter)));
  }

  private Query bound(String sql, Actor who, QuotationFilter filter) {
    Query query =
        em.createNativeQuery(sql)
            .setParameter(1, who.sellerId())
            .setParameter(3, LikePattern.anywhere(filter.text()));
    QuotationState state = filter.state();
    if (state != null) {
      query.setParameter(2, state.name());
    }
    if (!who.isStaff()) {
      query.setParameter(5, who.partnerId());
    }
    return query;
  }

  private static QuotationSummary summary(Rows row) {
    BigDecimal net = row.decimalOrNull("net");
    String order = row.textOrNull("order_number");
    return new QuotationSummary(
        new QuotationNumber(row.text("number")),
        new PartnerNumber(row.text("partner_number")),
        row.text("partner_name"),
        row.text("subject"),
        QuotationState.valueOf(row.text("state")),
        net == null ? null : money(net, row.text("currency")),
        row.dateOrNull("offered_until"),
        row.instant("changed_at"),
        row.text("made_by"),
        order == null ? null : new OrderNumber(order),
        row.flag("counter") && row.textOrNull("due_at") != null ? row.instant("due_at") : null);
  }

  private static Money money(BigDecimal amount, String currency) {
    return Money.of(amount, Currencies.of(currency));
  }

  /**
   * One that somebody sees.
   *
   * @throws UnknownQuotation if there is none, or it is another company's, or not shown yet
   */
  Quotation get(Actor who, QuotationNumber number) {
    return seen(who, query(who, number));
  }

  /** The same, locked until the transaction ends. */
  Quotation lock(Actor who, QuotationNumber number) {
    return seen(who, query(who, number).setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  private static Quotation seen(Actor who, TypedQuery<Quotation> query) {
    return query
        .getResultStream()
        .findFirst()
        .filter(one -> who.isStaff() || one.isShown() && one.partnerId() == who.partnerId())
        .orElseThrow(UnknownQuotation::new);
  }

  private TypedQuery<Quotation> query(Actor who, QuotationNumber number) {
    return em.createQuery(
            "SELECT q FROM Quotation q WHERE q.sellerId = :seller AND q.number = :number",
            Quotation.class)
        .setParameter("seller", who.sellerId())
        .setParameter("number", number.value());
  }

  /** One at which something is due, locked; nothing if it is not there any more. */
  Optional<Quotation> lock(long id) {
    return Optional.ofNullable(em.find(Quotation.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those of a seller at which something is to be done by now. */
  List<Quotation> due(long sellerId, Instant now) {
    return em.createQuery(
            "SELECT q FROM Quotation q WHERE q.sellerId = :seller AND q.dueAt <= :now"
                + " ORDER BY q.dueAt",
            Quotation.class)
        .setParameter("seller", sellerId)
        .setParameter("now", now)
        .setHint("eclipselink.read-only", true)
        .getResultList();
  }

  void add(Quotation quotation) {
    em.persist(quotation);
    em.flush();
  }

  /** What was said and done, the earliest first. */
  List<QuotationEvent> events(Quotation quotation) {
    return em.createQuery(
            "SELECT e FROM QuotationEvent e WHERE e.quotationId = :quotation ORDER BY e.id",
            QuotationEvent.class)
        .setParameter("quotation", quotation.id())
        .getResultList();
  }

  void note(QuotationEvent event) {
    em.persist(event);
  }

  /** How much was said and done, this one included. */
  int count(Quotation quotation) {
    return em.createQuery(
            "SELECT COUNT(e) FROM QuotationEvent e WHERE e.quotationId = :quotation", Long.class)
        .setParameter("quotation", quotation.id())
        .getSingleResult()
        .intValue();
  }

  /** What was sent, the latest first. */
  List<QuotationVersion> versions(Quotation quotation) {
    return em.createQuery(
            "SELECT v FROM QuotationVersion v WHERE v.quotationId = :quotation"
                + " ORDER BY v.number DESC",
            QuotationVersion.class)
        .setParameter("quotation", quotation.id())
        .getResultList();
  }

  /**
   * A version.
   *
   * @throws UnknownQuotation if it has none of that number
   */
  QuotationVersion version(Quotation quotation, int number) {
    return em.createQuery(
            "SELECT v FROM QuotationVersion v WHERE v.quotationId = :quotation"
                + " AND v.number = :number",
            QuotationVersion.class)
        .setParameter("quotation", quotation.id())
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(UnknownQuotation::new);
  }

  /** A version by its row, locked. */
  QuotationVersion lockVersion(long id) {
    return em.find(QuotationVersion.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(QuotationVersion version) {
    em.persist(version);
  }

  /** Keeps what a link's token hashes to. */
  void addLink(Quotation quotation, String hash, Instant now) {
    em.createNativeQuery(
            "INSERT INTO quotation_link (token_hash, quotation_id, made_at) VALUES (?1, ?2, ?3)")
        .setParameter(1, hash)
        .setParameter(2, quotation.id())
        .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Whose link it is. */
  record Linked(long sellerId, QuotationNumber number) {}

  /** The quotation of a link. */
  Optional<Linked> linked(String hash) {
    return Rows.first(
        em.createNativeQuery(
                "SELECT q.seller_id, q.number FROM quotation_link l"
                    + " JOIN quotation q ON q.id = l.quotation_id WHERE l.token_hash = ?1")
            .setParameter(1, hash),
        row -> new Linked(row.number("seller_id"), new QuotationNumber(row.text("number"))));
  }
}
