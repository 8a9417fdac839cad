package app.kontor.returns.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.StatusCounts;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.returns.ReturnFilter;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnReason;
import app.kontor.returns.ReturnStatus;
import app.kontor.returns.ReturnSummary;
import app.kontor.returns.ReturnsRefusal.UnknownReturn;
import app.kontor.returns.model.GoodsReturn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds returns, always within a scope, and the reasons that a seller offers. */
@Dependent
class ReturnRepository {
  private static final String IN_SCOPE =
      "g.sellerId = :seller AND (:partner = 0 OR g.partnerId = :partner)"
          + " AND (:portal = FALSE OR g.fromPortal = TRUE)";

  private static final SpelledNumbers.Place RETURNS =
      new SpelledNumbers.Place("FROM goods_return", "partner_id");

  @PersistenceContext private EntityManager em;
  private final SpelledNumbers spelled;

  @Inject
  ReturnRepository(SpelledNumbers spelled) {
    this.spelled = spelled;
  }

  /**
   * Whose returns are looked at.
   *
   * @param portal of orders from the portal alone
   */
  record Sight(PartnerScope scope, boolean portal) {}

  void add(GoodsReturn goodsReturn) {
    em.persist(goodsReturn);
    em.flush();
  }

  /** The return that a spelling of its number means. */
  GoodsReturn get(ReturnNumber number, Sight sight) {
    return find(number, sight)
        .or(
            () ->
                spelled
                    .find(
                        RETURNS,
                        number.value(),
                        new SpelledNumbers.Scope(
                            sight.scope().sellerId(), sight.scope().partnerId()))
                    .flatMap(meant -> find(new ReturnNumber(meant), sight)))
        .orElseThrow(() -> new UnknownReturn(number));
  }

  private Optional<GoodsReturn> find(ReturnNumber number, Sight sight) {
    return byNumber(number, sight).getResultStream().findFirst();
  }

  /** The return, with its row locked until the transaction ends; lock its order before. */
  GoodsReturn lock(ReturnNumber number, Sight sight) {
    return byNumber(number, sight)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownReturn(number));
  }

  private TypedQuery<GoodsReturn> byNumber(ReturnNumber number, Sight sight) {
    return in(
            em.createQuery(
                "SELECT g FROM GoodsReturn g WHERE g.number = :number AND " + IN_SCOPE,
                GoodsReturn.class),
            sight)
        .setParameter("number", number.value());
  }

  private static <T> TypedQuery<T> in(TypedQuery<T> query, Sight sight) {
    return query
        .setParameter("seller", sight.scope().sellerId())
        .setParameter("partner", sight.scope().partnerId())
        .setParameter("portal", sight.portal());
  }

  /** All returns of an order with their lines, the first at the top, in three statements. */
  List<GoodsReturn> ofOrder(OrderNumber order, Sight sight) {
    return in(
            em.createQuery(
                "SELECT g FROM GoodsReturn g WHERE g.orderNumber = :order AND "
                    + IN_SCOPE
                    + " ORDER BY g.announcedAt, g.id",
                GoodsReturn.class),
            sight)
        .setParameter("order", order.value())
        .setHint("eclipselink.batch", "g.lines")
        .getResultList();
  }

  Page<ReturnSummary> list(ReturnFilter filter, Sight sight, PageRequest page) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(filter, sight, parameters);
    TypedQuery<GoodsReturn> rows =
        em.createQuery(
            "SELECT g FROM GoodsReturn g WHERE "
                + where
                + " ORDER BY g.announcedAt DESC, g.id DESC",
            GoodsReturn.class);
    TypedQuery<Long> ids =
        em.createQuery("SELECT g.id FROM GoodsReturn g WHERE " + where, Long.class);
    parameters.forEach(rows::setParameter);
    parameters.forEach(ids::setParameter);
    List<ReturnSummary> found =
        rows.setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultStream()
            .map(GoodsReturn::summary)
            .toList();
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  /** Only what is asked stands in the condition, so that each list has an index in its order. */
  private static String where(ReturnFilter filter, Sight sight, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder("g.sellerId = :seller");
    parameters.put("seller", sight.scope().sellerId());
    if (sight.scope().partnerId() != 0) {
      where.append(" AND g.partnerId = :partner");
      parameters.put("partner", sight.scope().partnerId());
    }
    if (sight.portal()) {
      where.append(" AND g.fromPortal = TRUE");
    }
    if (filter.status() != null) {
      where.append(" AND g.status = :status");
      parameters.put("status", filter.status());
    }
    if (filter.correction() != null) {
      where.append(" AND g.correction = :correction");
      parameters.put("correction", filter.correction());
    }
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " AND (g.plainNumber LIKE :key OR "
              + SpelledNumbers.inJpql("g.orderNumber")
              + " LIKE :key OR g.partnerName LIKE :part)");
      parameters.put("key", SpelledNumbers.part(text));
      parameters.put("part", LikePattern.anywhere(text));
    }
    return where.toString();
  }

  Map<ReturnStatus, Total> countByStatus(Sight sight) {
    long seller = sight.scope().sellerId();
    long partner = sight.scope().partnerId();
    if (partner == 0) {
      return StatusCounts.read(
          em, ReturnStatus.class, "FROM goods_return WHERE seller_id = ?1", List.of(seller));
    }
    return StatusCounts.read(
        em,
        ReturnStatus.class,
        sight.portal()
            ? "FROM goods_return WHERE seller_id = ?1 AND partner_id = ?2 AND from_portal = TRUE"
            : "FROM goods_return WHERE seller_id = ?1 AND partner_id = ?2",
        List.of(seller, partner));
  }

  /**
   * The reasons of a seller in the order it offers them.
   *
   * @param all those it no longer offers as well
   * @param sellers the seller's language, where the reader's has no name
   */
  List<ReturnReason> reasons(long sellerId, boolean all, Locale language, Locale sellers) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT r.code, COALESCE("
                    + Rows.text(
                        "t.name", "FROM return_reason_text o WHERE o.reason_id = r.id", "?3")
                    + ", r.code) AS name FROM return_reason r LEFT JOIN return_reason_text t ON"
                    + " t.reason_id = r.id AND t.language = ?2 WHERE r.seller_id = ?1"
                    + (all ? "" : " AND r.active = TRUE")
                    + " ORDER BY r.position, r.code")
            .setParameter(1, sellerId)
            .setParameter(2, language.getLanguage())
            .setParameter(3, sellers.getLanguage()),
        row -> new ReturnReason(row.text("code"), row.text("name")));
  }
}
