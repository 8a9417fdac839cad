package app.kontor.ticketing.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.PartnerScope;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.StatusCounts;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.ticketing.TicketFilter;
import app.kontor.ticketing.TicketFilter.AssignedTo;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.TicketSummary;
import app.kontor.ticketing.TicketingRefusal.UnknownTicket;
import app.kontor.ticketing.model.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds tickets, always within a scope. */
@Dependent
class TicketRepository {
  private static final String IN_SCOPE =
      "t.sellerId = :seller AND (:partner = 0 OR t.partnerId = :partner)";

  private static final SpelledNumbers.Place TICKETS =
      new SpelledNumbers.Place("FROM ticket", "partner_id");

  private final SpelledNumbers spelled;

  @Inject
  TicketRepository(SpelledNumbers spelled) {
    this.spelled = spelled;
  }

  @PersistenceContext private EntityManager em;

  void add(Ticket ticket) {
    em.persist(ticket);
  }

  /** The ticket that a spelling means, with its messages and their files, in three statements. */
  Ticket get(String number, PartnerScope scope) {
    return find(number, scope)
        .or(
            () ->
                spelled
                    .find(
                        TICKETS,
                        number,
                        new SpelledNumbers.Scope(scope.sellerId(), scope.partnerId()))
                    .flatMap(meant -> find(meant, scope)))
        .orElseThrow(() -> new UnknownTicket(number));
  }

  private Optional<Ticket> find(String number, PartnerScope scope) {
    return byNumber(number, scope)
        .setHint("eclipselink.batch", "t.messages.files")
        .getResultStream()
        .findFirst();
  }

  /** The ticket, with its row locked until the transaction ends. */
  Ticket lock(String number, PartnerScope scope) {
    return byNumber(number, scope)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownTicket(number));
  }

  private TypedQuery<Ticket> byNumber(String number, PartnerScope scope) {
    return em.createQuery(
            "SELECT t FROM Ticket t WHERE t.number = :number AND " + IN_SCOPE, Ticket.class)
        .setParameter("number", number)
        .setParameter("seller", scope.sellerId())
        .setParameter("partner", scope.partnerId());
  }

  Page<TicketSummary> list(TicketFilter filter, Actor actor, PageRequest page) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(filter, actor, parameters);
    TypedQuery<Ticket> rows =
        em.createQuery("SELECT t FROM Ticket t WHERE " + where + order(filter), Ticket.class);
    TypedQuery<Long> ids = em.createQuery("SELECT t.id FROM Ticket t WHERE " + where, Long.class);
    parameters.forEach(rows::setParameter);
    parameters.forEach(ids::setParameter);
    List<TicketSummary> found =
        rows.setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultStream()
            .map(ticket -> ticket.summary(actor.isStaff()))
            .toList();
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static String where(TicketFilter filter, Actor actor, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder(IN_SCOPE);
    parameters.put("seller", actor.scope().sellerId());
    parameters.put("partner", actor.scope().partnerId());
    some(filter.statuses(), where, parameters);
    if (filter.assignedTo() != AssignedTo.ANYBODY) {
      where.append(" AND t.assigneeId = :assignee");
      parameters.put("assignee", filter.assignedTo() == AssignedTo.ME ? actor.userId() : 0L);
    }
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " AND (t.number LIKE :begin OR t.plainNumber LIKE :key OR "
              + SpelledNumbers.inJpql("t.orderNumber")
              + " LIKE :key OR "
              + SpelledNumbers.inJpql("t.itemNumber")
              + " LIKE :key OR t.subject LIKE :part"
              + " OR t.partnerName LIKE :part)");
      parameters.put("begin", LikePattern.begins(text));
      parameters.put("key", SpelledNumbers.part(text));
      parameters.put("part", LikePattern.anywhere(text));
    }
    return where.toString();
  }

  /** Sets that are looked at often are columns, each with an index in the order of its list. */
  private static void some(
      Set<TicketStatus> statuses, StringBuilder where, Map<String, Object> parameters) {
    if (statuses.size() == 1) {
      where.append(" AND t.status = :status");
      parameters.put("status", statuses.iterator().next());
    } else if (Ticket.TO_WORK.equals(statuses)) {
      where.append(" AND t.toWork = TRUE");
    } else if (Ticket.UNSETTLED.equals(statuses)) {
      where.append(" AND t.unsettled = TRUE");
    } else if (Ticket.NOT_CLOSED.equals(statuses)) {
      where.append(" AND t.notClosed = TRUE");
    } else if (!statuses.isEmpty()) {
      where.append(" AND t.status IN :statuses");
      parameters.put("statuses", statuses);
    }
  }

  private static String order(TicketFilter filter) {
    return switch (filter.sort()) {
      case LATEST -> " ORDER BY t.updatedAt DESC, t.id DESC";
      case LONGEST_WAITING -> " ORDER BY t.waitingSince, t.id";
    };
  }

  Map<TicketStatus, Total> countByStatus(PartnerScope scope) {
    return scope.partnerId() == 0
        ? StatusCounts.read(
            em, TicketStatus.class, "FROM ticket WHERE seller_id = ?1", List.of(scope.sellerId()))
        : StatusCounts.read(
            em,
            TicketStatus.class,
            "FROM ticket WHERE seller_id = ?1 AND partner_id = ?2",
            List.of(scope.sellerId(), scope.partnerId()));
  }
}
