package app.kontor.notification.internal.notice;

import app.kontor.gate.Actor;
import app.kontor.notification.Notice;
import app.kontor.notification.NoticeKind;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person is told. Native, because each kind is read out of its own part of one index,
 * however many there are of the others, and the page is cut out of what they have.
 */
@Dependent
class NoticeRows {
  private static final String OF_KIND =
      "(SELECT n.id, n.kind, n.subject, n.opens, n.detail, n.partner_id, n.happened_at FROM notice"
          + " n FORCE INDEX (notice_of_kind) WHERE n.seller_id = ?1 AND n.readers_partner = ?2 AND"
          + " n.kind = '%s' AND n.by_user <> ?3%s ORDER BY n.happened_at DESC, n.id DESC LIMIT %d)";

  private static final String NEWER = " AND n.happened_at > ?4";

  private static final String READ_ONE =
      "EXISTS (SELECT 1 FROM notice_read r WHERE r.user_id = ?3 AND r.notice_id = %s.id)";

  private static final Instant BEFORE_ALL = Instant.EPOCH;

  @Inject @Any private Instance<NoticeSource> sources;
  @PersistenceContext private EntityManager em;

  /** All kinds that the person can be told of, in their order. */
  List<NoticeKind> kinds(Actor reader) {
    return sources.stream()
        .flatMap(source -> source.kinds().stream())
        .filter(kind -> kind.isFor(reader))
        .sorted(Comparator.comparingInt(NoticeKind::place))
        .toList();
  }

  /** Those that the person wants. */
  List<NoticeKind> wanted(Actor reader) {
    Set<String> unwanted = unwanted(reader.userId());
    return kinds(reader).stream().filter(kind -> !unwanted.contains(kind.name())).toList();
  }

  private Set<String> unwanted(long userId) {
    Set<String> names = new HashSet<>();
    for (Object name :
        em.createNativeQuery("SELECT kind FROM notice_unwanted WHERE user_id = ?1")
            .setParameter(1, userId)
            .getResultList()) {
      names.add(String.valueOf(name));
    }
    return names;
  }

  /** Until when the person has read everything. */
  Instant seen(long userId) {
    return Rows.first(
            em.createNativeQuery("SELECT seen_at FROM notice_reader WHERE user_id = ?1")
                .setParameter(1, userId),
            row -> row.instant("seen_at"))
        .orElse(BEFORE_ALL);
  }

  /** What to read of the kinds. */
  record Slice(boolean unread, Instant seen, int offset, int limit) {}

  /** The latest first; one more than the limit says where there are more. */
  List<Notice> list(Actor reader, Collection<NoticeKind> kinds, Slice slice) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    Map<String, NoticeKind> byName =
        kinds.stream().collect(Collectors.toMap(NoticeKind::name, Function.identity()));
    String unread = "f.happened_at > ?4 AND NOT " + READ_ONE.formatted("f");
    int rows = slice.offset() + slice.limit() + 1;
    String sql =
        "SELECT f.id, f.kind, f.subject, f.opens, f.detail, f.happened_at, p.number AS"
            + " partner_number, p.name AS partner_name, ("
            + unread
            + ") AS unread FROM ("
            + union(kinds, condition(slice.unread()), rows)
            + ") f LEFT JOIN v_party_partner p ON p.id = f.partner_id AND p.seller_id = ?1"
            + " ORDER BY f.happened_at DESC, f.id DESC LIMIT "
            + (slice.limit() + 1)
            + " OFFSET "
            + slice.offset();
    return Rows.list(
        of(reader, sql, slice.seen()),
        row -> notice(row, Objects.requireNonNull(byName.get(row.text("kind"))), reader));
  }

  private static String condition(boolean unread) {
    return unread ? NEWER + " AND NOT " + READ_ONE.formatted("n") : "";
  }

  private static String union(Collection<NoticeKind> kinds, String condition, int rows) {
    return kinds.stream()
        .map(kind -> OF_KIND.formatted(kind.name(), condition, rows))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static Notice notice(Rows row, NoticeKind kind, Actor reader) {
    String number = row.textOrNull("partner_number");
    return new Notice(
        row.number("id"),
        kind,
        row.text("subject"),
        kind.page() + URLEncoder.encode(row.text("opens"), StandardCharsets.UTF_8),
        number == null || !reader.isStaff() ? "" : number + " " + row.text("partner_name"),
        row.text("detail"),
        row.instant("happened_at"),
        row.flag("unread"));
  }

  /** How many are unread, as far as is counted. */
  int unread(Actor reader, int most) {
    List<NoticeKind> kinds = wanted(reader);
    if (kinds.isEmpty()) {
      return 0;
    }
    String sql =
        "SELECT COUNT(*) FROM ("
            + union(kinds, condition(true), most)
            + ") f WHERE f.happened_at > ?4";
    return (int) Rows.number(of(reader, sql, seen(reader.userId())));
  }

  private Query of(Actor reader, String sql, Instant seen) {
    return em.createNativeQuery(sql)
        .setParameter(1, reader.sellerId())
        .setParameter(2, reader.partnerId())
        .setParameter(3, reader.userId())
        .setParameter(4, LocalDateTime.ofInstant(seen, ZoneOffset.UTC));
  }

  /** Whether one was for the person; marks it as read. */
  boolean read(Actor reader, long id) {
    List<NoticeKind> kinds = kinds(reader);
    String names =
        kinds.stream().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(","));
    return !kinds.isEmpty()
        && em.createNativeQuery(
                    "INSERT INTO notice_read (user_id, notice_id) SELECT ?1, n.id FROM notice n"
                        + " WHERE n.id = ?2 AND n.seller_id = ?3 AND n.readers_partner = ?4 AND"
                        + " n.by_user <> ?1 AND n.kind IN ("
                        + names
                        + ") ON DUPLICATE KEY UPDATE notice_id = VALUES(notice_id)")
                .setParameter(1, reader.userId())
                .setParameter(2, id)
                .setParameter(3, reader.sellerId())
                .setParameter(4, reader.partnerId())
                .executeUpdate()
            > 0;
  }

  /** Forgets single ones that were read, because all until then are. */
  void forget(long userId, Instant until) {
    em.createNativeQuery(
            "DELETE r FROM notice_read r JOIN notice n ON n.id = r.notice_id WHERE r.user_id = ?1"
                + " AND n.happened_at <= ?2")
        .setParameter(1, userId)
        .setParameter(2, LocalDateTime.ofInstant(until, ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Wants all kinds but these. */
  void unwant(long userId, Collection<String> names) {
    em.createNativeQuery("DELETE FROM notice_unwanted WHERE user_id = ?1")
        .setParameter(1, userId)
        .executeUpdate();
    for (String name : names) {
      em.createNativeQuery("INSERT INTO notice_unwanted (user_id, kind) VALUES (?1, ?2)")
          .setParameter(1, userId)
          .setParameter(2, name)
          .executeUpdate();
    }
  }
}
