package app.kontor.ordering.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.ordering.BookedWork;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNeighbours;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.model.OrderPaper;
import app.kontor.ordering.model.OrderPromise;
import app.kontor.ordering.model.OrderWork;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrderEvent;
import app.kontor.party.Channel;
import app.kontor.party.Seller;
import app.kontor.party.Visibility;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.StatusCounts;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.platform.transaction.TransactionMemory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds orders; every query is bound to a seller and, for partners' people, to their company. */
@Dependent
public class OrderRepository {
  private static final String SCOPE =
      "o.sellerId = :seller AND (:partner = 0 OR o.partnerId = :partner)";

  /** Nobody keeps the goods of an order {@code o} back, and its buyer changes it no more. */
  static final String LEAVES =
      "o.held = FALSE AND (o.changeable_until IS NULL OR o.changeable_until <= UTC_TIMESTAMP(6))";

  /**
   * Goods of an order {@code o} may leave now: some are set aside and wanted so soon, and all are
   * if they are to leave together. A limit keeps the lines from being joined as a whole: they are
   * asked order by order.
   *
   * @param today place of the day where the seller is
   */
  static String goodsLeave(String today) {
    return "(SELECT l.id FROM sales_order_line l WHERE l.order_id = o.id AND l.reserved > 0"
        + " AND (l.despatch_from IS NULL OR l.despatch_from <= "
        + today
        + ") LIMIT 1) IS NOT NULL AND (o.delivery_parts <> 'TOGETHER'"
        + " OR (SELECT l.id FROM sales_order_line l WHERE l.order_id = o.id AND l.item_id <> 0"
        + " AND l.item_type NOT IN ('SERVICE', 'IMMEDIATE_SERVICE')"
        + " AND l.ordered > l.reserved + l.despatched + l.cancelled LIMIT 1) IS NULL)";
  }

  private static final SpelledNumbers.Place ORDERS =
      new SpelledNumbers.Place("FROM sales_order", "partner_id");

  @PersistenceContext private EntityManager em;
  private final SpelledNumbers spelled;
  private final TransactionMemory memory;

  @Inject
  OrderRepository(SpelledNumbers spelled, TransactionMemory memory) {
    this.spelled = spelled;
    this.memory = memory;
  }

  /** A seller's order by its number. */
  private record OfSeller(long sellerId, OrderNumber number) {}

  void add(SalesOrder order) {
    em.persist(order);
    remember(order);
  }

  private SalesOrder remember(SalesOrder order) {
    memory.remember(SalesOrder.class, new OfSeller(order.sellerId(), order.number()), order);
    return order;
  }

  /** The order if the running transaction has loaded it: asking for it again brings no other. */
  private Optional<SalesOrder> known(OrderNumber number, PartnerScope scope) {
    return memory
        .known(SalesOrder.class, new OfSeller(scope.sellerId(), number))
        .filter(em::contains)
        .filter(order -> scope.includes(order.partnerId()));
  }

  void note(SalesOrderEvent event) {
    em.persist(event);
  }

  /** Only lines of the order were changed: who has read it before has not read that. */
  void changed(SalesOrder order) {
    em.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  void note(OrderPromise change) {
    em.persist(change);
  }

  void note(OrderPaper paper) {
    em.persist(paper);
  }

  void note(OrderWork work) {
    em.persist(work);
  }

  List<BookedWork> work(SalesOrder order) {
    return em.createQuery(
            "SELECT w FROM OrderWork w WHERE w.orderId = :order ORDER BY w.day, w.id",
            OrderWork.class)
        .setParameter("order", order.id())
        .getResultStream()
        .map(OrderWork::view)
        .toList();
  }

  SalesOrder get(OrderNumber number, PartnerScope scope) {
    return known(number, scope)
        .or(() -> find(number, scope))
        .orElseThrow(() -> new UnknownOrder(number));
  }

  /** The order that a spelling of its number means: for people, not for commands. */
  SalesOrder spelled(OrderNumber number, PartnerScope scope) {
    return find(number, scope)
        .or(() -> meant(number, scope).flatMap(n -> find(n, scope)))
        .orElseThrow(() -> new UnknownOrder(number));
  }

  /**
   * The order, if its reader is shown those of its channel.
   *
   * @throws UnknownOrder for all others, as if there were none
   */
  SalesOrder shown(SalesOrder order, Visibility seen) {
    if (order.channel() != Channel.PORTAL && !seen.shows(VisibleDetail.OTHER_CHANNELS)) {
      throw new UnknownOrder(order.number());
    }
    return order;
  }

  private Optional<OrderNumber> meant(OrderNumber typed, PartnerScope scope) {
    return spelled
        .find(ORDERS, typed.value(), new SpelledNumbers.Scope(scope.sellerId(), scope.partnerId()))
        .map(OrderNumber::new);
  }

  private Optional<SalesOrder> find(OrderNumber number, PartnerScope scope) {
    return byNumber(number, scope).getResultStream().findFirst().map(this::remember);
  }

  /**
   * The order, locked until the transaction ends: for commands. It and its lines are as the one who
   * had the lock before has left them, whatever was read earlier in the transaction.
   */
  SalesOrder getForUpdate(OrderNumber number, PartnerScope scope) {
    return byNumber(number, scope)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .setHint("eclipselink.refresh.cascade", "CascadeByMapping")
        .getResultStream()
        .findFirst()
        .map(this::remember)
        .orElseThrow(() -> new UnknownOrder(number));
  }

  private TypedQuery<SalesOrder> byNumber(OrderNumber number, PartnerScope scope) {
    return scoped(
            em.createQuery(
                "SELECT o FROM SalesOrder o WHERE o.number = :number AND " + SCOPE,
                SalesOrder.class),
            scope)
        .setParameter("number", number.value());
  }

  List<OrderDetail.OrderEvent> history(SalesOrder order) {
    return em
        .createQuery(
            "SELECT e FROM SalesOrderEvent e WHERE e.orderId = :order ORDER BY e.at, e.id",
            SalesOrderEvent.class)
        .setParameter("order", order.id())
        .getResultList()
        .stream()
        .map(SalesOrderEvent::view)
        .toList();
  }

  /**
   * Orders that fit, latest first.
   *
   * @param narrowed what the words of the filter mean
   * @param seen what their reader is shown
   */
  Page<OrderSummary> list(
      OrderFilter filter,
      OrderNarrowing.Narrowed narrowed,
      PageRequest page,
      PartnerScope scope,
      Seller seller,
      Visibility seen) {
    return query(filter, narrowed, scope, seller, seen).page(page);
  }

  /** The orders beside one in the list of those that fit. */
  OrderNeighbours around(
      SalesOrder order,
      OrderFilter filter,
      OrderNarrowing.Narrowed narrowed,
      PartnerScope scope,
      Seller seller,
      Visibility seen) {
    return query(filter, narrowed, scope, seller, seen).around(order);
  }

  private OrderListQuery query(
      OrderFilter filter,
      OrderNarrowing.Narrowed narrowed,
      PartnerScope scope,
      Seller seller,
      Visibility seen) {
    String channel = seen.shows(VisibleDetail.OTHER_CHANNELS) ? null : Channel.PORTAL.name();
    return new OrderListQuery(em, filter, narrowed, scope, seller, channel);
  }

  Map<OrderStatus, Total> countByStatus(PartnerScope scope, Visibility seen) {
    return scope.partnerId() == 0
        ? StatusCounts.read(
            em,
            OrderStatus.class,
            "FROM sales_order WHERE seller_id = ?1",
            List.of(scope.sellerId()))
        : StatusCounts.read(
            em,
            OrderStatus.class,
            "FROM sales_order WHERE seller_id = ?1 AND partner_id = ?2"
                + (seen.shows(VisibleDetail.OTHER_CHANNELS) ? "" : " AND channel = 'PORTAL'"),
            List.of(scope.sellerId(), scope.partnerId()));
  }

  Map<OrderNumber, OrderSummary> byNumber(Collection<OrderNumber> numbers, PartnerScope scope) {
    Map<OrderNumber, OrderSummary> orders = new HashMap<>();
    if (!numbers.isEmpty()) {
      scoped(
              em.createQuery(
                  "SELECT o FROM SalesOrder o WHERE o.number IN :numbers AND " + SCOPE,
                  SalesOrder.class),
              scope)
          .setParameter("numbers", numbers.stream().map(OrderNumber::value).toList())
          .getResultStream()
          .forEach(order -> orders.put(order.number(), order.summary()));
    }
    return orders;
  }

  /**
   * Released orders with goods that may leave, those wanted first at the top.
   *
   * @param today where the seller is
   * @param until those alone that are wanted by this day, or null for all
   */
  Page<OrderSummary> toDespatch(
      PageRequest page, PartnerScope scope, LocalDate today, @Nullable LocalDate until) {
    List<Long> ids =
        Rows.list(
            released(" ORDER BY o.wanted_by, o.placed_at, o.id", scope, today, until)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()),
            row -> row.number("id"));
    List<OrderSummary> found =
        ids.isEmpty()
            ? List.of()
            : em.createQuery("SELECT o FROM SalesOrder o WHERE o.id IN :ids", SalesOrder.class)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparingInt(order -> ids.indexOf(order.id())))
                .map(SalesOrder::summary)
                .toList();
    return new Page<>(found, Total.of(page, found.size(), released("", scope, today, until)));
  }

  /** Cut to the page in the index of what the database says is released, before orders are read. */
  private Query released(
      String order, PartnerScope scope, LocalDate today, @Nullable LocalDate until) {
    Query query =
        em.createNativeQuery(
                "SELECT o.id FROM sales_order o FORCE INDEX (sales_order_released)"
                    + " WHERE o.seller_id = ?1 AND o.released = TRUE"
                    + " AND (?2 = 0 OR o.partner_id = ?2)"
                    + (until == null ? "" : " AND o.wanted_by <= ?4")
                    + " AND "
                    + LEAVES
                    + " AND "
                    + goodsLeave("?3")
                    + order)
            .setParameter(1, scope.sellerId())
            .setParameter(2, scope.partnerId())
            .setParameter(3, today);
    return until == null ? query : query.setParameter(4, until);
  }

  private static <T> TypedQuery<T> scoped(TypedQuery<T> query, PartnerScope scope) {
    return query
        .setParameter("seller", scope.sellerId())
        .setParameter("partner", scope.partnerId());
  }
}
