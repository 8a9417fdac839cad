package app.kontor.access.internal;

import app.kontor.access.Users.UserFilter;
import app.kontor.access.model.User;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds and locks people. */
@Dependent
public class UserRows {
  private static final String MATCHES =
      " FROM app_user u WHERE u.seller_id = ?1 AND (?2 < 0 OR u.partner_id = ?2)"
          + " AND (u.name LIKE ?3 OR u.email LIKE ?3)"
          + " AND (?4 = '' OR u.active = (?4 = 'true'))";

  @PersistenceContext private EntityManager em;

  /** Ids of the people a filter finds, by name. */
  List<Long> ids(Actor who, UserFilter filter, PageRequest page) {
    return Rows.numbers(
        matching(
                "SELECT u.id"
                    + MATCHES
                    + holding(filter.role())
                    + " ORDER BY u."
                    + Rows.nameOrder(who.language())
                    + ", u.id",
                who,
                filter)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit()));
  }

  /** How many the filter finds, of whom so many stand on the page. */
  Total total(Actor who, UserFilter filter, PageRequest page, int found) {
    return Total.of(
        page, found, matching("SELECT u.id" + MATCHES + holding(filter.role()), who, filter));
  }

  /** The few who hold a role are named; where many do, people are asked one by one. */
  private String holding(@Nullable Role role) {
    if (role == null) {
      return "";
    }
    List<Long> holders =
        Rows.numbers(
            em.createNativeQuery("SELECT r.user_id FROM app_user_role r WHERE r.role = ?1")
                .setParameter(1, role.name())
                .setMaxResults(Total.COUNTED + 1));
    if (holders.size() > Total.COUNTED) {
      return " AND (SELECT 1 FROM app_user_role r WHERE r.user_id = u.id AND r.role = '"
          + role.name()
          + "' LIMIT 1) = 1";
    }
    return holders.isEmpty() ? " AND FALSE" : " AND u.id IN (" + Rows.in(holders) + ")";
  }

  private Query matching(String sql, Actor who, UserFilter filter) {
    Boolean active = filter.active();
    return em.createNativeQuery(sql)
        .setParameter(1, who.sellerId())
        .setParameter(2, who.isStaff() ? -1 : who.partnerId())
        .setParameter(3, LikePattern.anywhere(filter.text().toLowerCase(Locale.ROOT)))
        .setParameter(4, active == null ? "" : active.toString());
  }

  /** Ids of the people of a seller with these addresses. */
  List<Long> idsOf(long sellerId, List<String> emails) {
    return emails.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT u.id FROM User u WHERE u.sellerId = :seller AND u.email IN :emails",
                Long.class)
            .setParameter("seller", sellerId)
            .setParameter("emails", emails)
            .getResultList();
  }

  private TypedQuery<Long> customers(String what, long sellerId) {
    return em.createQuery(
            "SELECT u.id FROM User u WHERE u.sellerId = :seller AND u.partnerId <> 0" + what,
            Long.class)
        .setParameter("seller", sellerId);
  }

  /** Ids of the people of a seller's customers. */
  List<Long> idsOfCustomers(long sellerId, PageRequest page) {
    return customers(" ORDER BY u.partnerId, u.email", sellerId)
        .setFirstResult(page.offset())
        .setMaxResults(page.limit())
        .getResultList();
  }

  Total totalOfCustomers(long sellerId, PageRequest page, int found) {
    return Total.of(page, found, customers("", sellerId));
  }

  /** The people with their roles, in the order of the ids. */
  List<User> users(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, User> found =
        em
            .createQuery(
                "SELECT DISTINCT u FROM User u LEFT JOIN FETCH u.roles WHERE u.id IN :ids",
                User.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(User::id, Function.identity(), (one, same) -> one));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** A person and when they were there last; public for the persistence provider. */
  public record LastSeen(Long userId, Instant at) {}

  /** When each was there last. */
  Map<Long, Instant> lastSeen(List<Long> ids) {
    Map<Long, Instant> seen = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery(
              "SELECT NEW "
                  + LastSeen.class.getName()
                  + "(s.userId, MAX(s.usedAt)) FROM SignInSession s WHERE s.userId IN :ids"
                  + " GROUP BY s.userId",
              LastSeen.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(person -> seen.put(person.userId(), person.at()));
    }
    return seen;
  }

  /** Locks all people of the person's company, so that of two changes one sees the other. */
  void lockColleagues(User user) {
    em.createNativeQuery(
            "SELECT id FROM app_user WHERE seller_id = ?1 AND partner_id = ?2 ORDER BY id"
                + " FOR UPDATE")
        .setParameter(1, user.sellerId())
        .setParameter(2, user.partnerId())
        .getResultList();
  }

  /** How many others are active and hold the role, at whichever seller. */
  long othersAnywhere(User user, Role role) {
    return em.createQuery(
            "SELECT COUNT(u) FROM User u JOIN u.roles r WHERE u.active = TRUE AND r = :role"
                + " AND u.id <> :id",
            Long.class)
        .setParameter("role", role)
        .setParameter("id", user.id())
        .getSingleResult();
  }

  /** How many others of the company are active and hold the role. */
  long others(User user, Role role) {
    return em.createQuery(
            "SELECT COUNT(u) FROM User u JOIN u.roles r WHERE u.sellerId = :seller"
                + " AND u.partnerId = :partner AND u.active = TRUE AND r = :role AND u.id <> :id",
            Long.class)
        .setParameter("seller", user.sellerId())
        .setParameter("partner", user.partnerId())
        .setParameter("role", role)
        .setParameter("id", user.id())
        .getSingleResult();
  }
}
