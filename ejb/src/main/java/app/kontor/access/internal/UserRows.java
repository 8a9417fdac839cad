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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds and locks people. */
@Dependent
public class UserRows {
  private static final String MATCHES =
      " FROM app_user u WHERE u.seller_id = ?1 AND (?2 < 0 OR u.partner_id = ?2)"
          + " AND (u.name LIKE ?3 OR u.email LIKE ?3)"
          + " AND (?4 = '' OR EXISTS (SELECT 1 FROM app_user_role r WHERE r.user_id = u.id"
          + " AND r.role = ?4)) AND (?5 = '' OR u.active = (?5 = 'true'))";

  @PersistenceContext private EntityManager em;

  /** Ids of the people a filter finds, by name. */
  List<Long> ids(Actor who, UserFilter filter, PageRequest page) {
    return Rows.numbers(
        matching(
                "SELECT u.id"
                    + MATCHES
                    + " ORDER BY u.name COLLATE "
                    + Rows.collation(who.language())
                    + ", u.id",
                who,
                filter)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit()));
  }

  /** How many the filter finds, of whom so many stand on the page. */
  Total total(Actor who, UserFilter filter, PageRequest page, int found) {
    return Total.of(page, found, matching("SELECT u.id" + MATCHES, who, filter));
  }

  private Query matching(String sql, Actor who, UserFilter filter) {
    Role role = filter.role();
    Boolean active = filter.active();
    return em.createNativeQuery(sql)
        .setParameter(1, who.sellerId())
        .setParameter(2, who.isStaff() ? -1 : who.partnerId())
        .setParameter(3, LikePattern.anywhere(filter.text().toLowerCase(Locale.ROOT)))
        .setParameter(4, role == null ? "" : role.name())
        .setParameter(5, active == null ? "" : active.toString());
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
