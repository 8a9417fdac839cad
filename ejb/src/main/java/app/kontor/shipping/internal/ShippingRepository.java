package app.kontor.shipping.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.DespatchSummary;
import app.kontor.shipping.Parcel;
import app.kontor.shipping.UnknownDespatch;
import app.kontor.shipping.WaybillSummary;
import app.kontor.shipping.model.AllottedNumbers;
import app.kontor.shipping.model.CarrierProfile;
import app.kontor.shipping.model.Despatch;
import app.kontor.shipping.model.SentParcel;
import app.kontor.shipping.model.Waybill;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Finds what shipping keeps; every query is bound to a seller and, for partners, to theirs. */
@Dependent
public class ShippingRepository {
  private static final String WAITING = " AND d.to_ship = TRUE";
  private static final String MATCHING =
      " AND (?2 = '' OR d.number LIKE ?3 OR d.plain_number LIKE ?4"
          + " OR "
          + SpelledNumbers.inSql("d.order_number")
          + " LIKE ?4 OR d.ship_name LIKE ?3)";

  private static final SpelledNumbers.Place NOTES =
      new SpelledNumbers.Place("FROM despatch", "partner_id");

  @PersistenceContext private EntityManager em;
  private final SpelledNumbers spelled;

  @Inject
  ShippingRepository(SpelledNumbers spelled) {
    this.spelled = spelled;
  }

  void add(Object aggregate) {
    em.persist(aggregate);
    em.flush();
  }

  /** The note that a spelling of its number means. */
  Despatch despatch(DespatchNumber number, PartnerScope scope) {
    return find(number, scope)
        .or(
            () ->
                spelled
                    .find(
                        NOTES,
                        number.value(),
                        new SpelledNumbers.Scope(scope.sellerId(), scope.partnerId()))
                    .flatMap(meant -> find(new DespatchNumber(meant), scope)))
        .orElseThrow(() -> new UnknownDespatch(number));
  }

  private Optional<Despatch> find(DespatchNumber number, PartnerScope scope) {
    return byNumber(number, scope).getResultStream().findFirst();
  }

  /** The note, locked: one clerk at a time makes waybills and parcels for it. */
  Despatch despatchForUpdate(DespatchNumber number, PartnerScope scope) {
    return byNumber(number, scope)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownDespatch(number));
  }

  private TypedQuery<Despatch> byNumber(DespatchNumber number, PartnerScope scope) {
    return scoped("SELECT d FROM Despatch d WHERE d.number = :key", Despatch.class, "d", scope)
        .setParameter("key", number.value());
  }

  List<Despatch> despatches(OrderNumber orderNumber, PartnerScope scope) {
    return scoped(
            "SELECT DISTINCT d FROM Despatch d LEFT JOIN FETCH d.lines WHERE d.orderNumber = :key",
            Despatch.class,
            "d",
            scope)
        .setParameter("key", orderNumber.value())
        .getResultStream()
        .sorted(java.util.Comparator.comparing(Despatch::issuedAt).thenComparing(Despatch::number))
        .toList();
  }

  List<Parcel> parcels(OrderNumber orderNumber, PartnerScope scope) {
    return scoped(
            "SELECT p FROM SentParcel p WHERE p.orderNumber = :key", SentParcel.class, "p", scope)
        .setParameter("key", orderNumber.value())
        .getResultStream()
        .sorted(java.util.Comparator.comparing(SentParcel::id))
        .map(SentParcel::view)
        .toList();
  }

  private <T> TypedQuery<T> scoped(String query, Class<T> type, String alias, PartnerScope scope) {
    return em.createQuery(
            query
                + " AND "
                + alias
                + ".sellerId = :seller AND (:partner = 0 OR "
                + alias
                + ".partnerId = :partner)",
            type)
        .setParameter("seller", scope.sellerId())
        .setParameter("partner", scope.partnerId());
  }

  List<Parcel> parcels(Despatch despatch) {
    return em.createQuery(
            "SELECT p FROM SentParcel p WHERE p.despatchId = :despatch ORDER BY p.id",
            SentParcel.class)
        .setParameter("despatch", despatch.id())
        .getResultStream()
        .map(SentParcel::view)
        .toList();
  }

  boolean isKnown(long sellerId, String carrier, String number) {
    return !em.createNativeQuery(
            "SELECT 1 FROM parcel WHERE seller_id = ?1 AND carrier = ?2 AND number = ?3")
        .setParameter(1, sellerId)
        .setParameter(2, carrier)
        .setParameter(3, number)
        .getResultList()
        .isEmpty();
  }

  List<WaybillSummary> waybills(Despatch despatch) {
    return em.createQuery(
            "SELECT DISTINCT w FROM Waybill w LEFT JOIN FETCH w.pieces"
                + " WHERE w.despatchId = :despatch ORDER BY w.id",
            Waybill.class)
        .setParameter("despatch", despatch.id())
        .getResultStream()
        .map(Waybill::summary)
        .toList();
  }

  Waybill waybill(long sellerId, String code) {
    return em.createQuery(
            "SELECT w FROM Waybill w WHERE w.sellerId = :seller AND w.code = :code", Waybill.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownDespatch(new DespatchNumber(code)));
  }

  /** The waybill with its pieces. */
  Waybill waybillToPrint(long id) {
    return em.createQuery(
            "SELECT DISTINCT w FROM Waybill w LEFT JOIN FETCH w.pieces WHERE w.id = :id",
            Waybill.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /** The file that was made of a waybill; nobody else makes one until the transaction ends. */
  Optional<Long> lockedFileOf(long waybillId) {
    return Optional.ofNullable(
            em.createNativeQuery("SELECT file_id FROM waybill WHERE id = ?1 FOR UPDATE")
                .setParameter(1, waybillId)
                .getResultList()
                .get(0))
        .map(id -> ((Number) id).longValue());
  }

  void keepFile(long waybillId, long fileId) {
    em.createNativeQuery("UPDATE waybill SET file_id = ?2 WHERE id = ?1 AND file_id IS NULL")
        .setParameter(1, waybillId)
        .setParameter(2, fileId)
        .executeUpdate();
  }

  Page<DespatchSummary> toShip(long sellerId, PageRequest page) {
    return list(WAITING, " ORDER BY d.issued_on, d.id", sellerId, "", page);
  }

  Page<DespatchSummary> list(long sellerId, String text, PageRequest page) {
    return list(MATCHING, " ORDER BY d.issued_on DESC, d.id DESC", sellerId, text, page);
  }

  private Page<DespatchSummary> list(
      String condition, String order, long sellerId, String text, PageRequest page) {
    Query rows =
        em.createNativeQuery(
            "SELECT d.number, d.order_number, d.issued_on, d.warehouse_code, d.ship_name,"
                + " d.ship_city, d.ship_country, d.delivery_name, d.carrier, (SELECT COUNT(*) FROM"
                + " despatch_line l WHERE l.despatch_id = d.id) AS line_count, (SELECT COUNT(*)"
                + " FROM parcel p WHERE p.despatch_id = d.id) AS parcel_count FROM despatch d WHERE"
                + " d.seller_id = ?1"
                + condition
                + order
                + " LIMIT "
                + page.limit()
                + " OFFSET "
                + page.offset());
    Query ids =
        em.createNativeQuery("SELECT d.id FROM despatch d WHERE d.seller_id = ?1" + condition);
    for (Query query : List.of(rows, ids)) {
      query.setParameter(1, sellerId);
      if (condition.equals(MATCHING)) {
        query
            .setParameter(2, text.strip())
            .setParameter(3, LikePattern.anywhere(text))
            .setParameter(4, SpelledNumbers.part(text));
      }
    }
    List<DespatchSummary> found = Rows.list(rows, ShippingRepository::summary);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static DespatchSummary summary(Rows row) {
    return new DespatchSummary(
        new DespatchNumber(row.text("number")),
        new OrderNumber(row.text("order_number")),
        row.date("issued_on"),
        null,
        row.text("warehouse_code"),
        row.text("ship_name"),
        row.text("ship_city"),
        row.text("ship_country"),
        row.text("delivery_name"),
        row.textOrNull("carrier"),
        (int) row.number("line_count"),
        (int) row.number("parcel_count"));
  }

  List<CarrierProfile> carriers(long sellerId) {
    return em.createQuery(
            "SELECT c FROM CarrierProfile c WHERE c.sellerId = :seller ORDER BY c.position, c.name",
            CarrierProfile.class)
        .setParameter("seller", sellerId)
        .getResultList();
  }

  Optional<CarrierProfile> carrier(long sellerId, String code) {
    return carriers(sellerId).stream().filter(c -> c.code().equals(code)).findFirst();
  }

  /** Keeps others from allotting numbers of the carrier until the transaction ends. */
  void lockCarrier(long sellerId, String code) {
    em.createNativeQuery("SELECT id FROM carrier WHERE seller_id = ?1 AND code = ?2 FOR UPDATE")
        .setParameter(1, sellerId)
        .setParameter(2, code)
        .getResultList();
  }

  List<AllottedNumbers> pools(long sellerId) {
    return em.createQuery(
            "SELECT n FROM AllottedNumbers n WHERE n.sellerId = :seller ORDER BY n.carrier, n.id",
            AllottedNumbers.class)
        .setParameter("seller", sellerId)
        .getResultList();
  }

  Optional<AllottedNumbers> pool(long sellerId, long id) {
    return pools(sellerId).stream().filter(pool -> pool.id() == id).findFirst();
  }

  /** The carrier's oldest pool with numbers left, locked until the transaction ends. */
  Optional<AllottedNumbers> poolForUpdate(long sellerId, String carrier) {
    return em.createQuery(
            "SELECT n FROM AllottedNumbers n WHERE n.sellerId = :seller AND n.carrier = :carrier"
                + " AND n.active = TRUE AND n.next <= n.last ORDER BY n.id",
            AllottedNumbers.class)
        .setParameter("seller", sellerId)
        .setParameter("carrier", carrier)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(AllottedNumbers::hasMore)
        .findFirst();
  }
}
