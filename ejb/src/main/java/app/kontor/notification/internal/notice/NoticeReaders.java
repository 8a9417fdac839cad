package app.kontor.notification.internal.notice;

import app.kontor.gate.Actor;
import app.kontor.notification.Digest;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far people have read, and when they get a mail. Native: each is one row that is added or
 * moved on, whichever of several nodes comes first.
 */
@Dependent
class NoticeReaders {
  @PersistenceContext private EntityManager em;

  /** Whom a mail is due to. */
  record Due(long userId, long partnerId, Digest digest, Instant toldAt, Instant nextAt) {}

  void seen(Actor reader, Instant until, Instant now) {
    add(reader, now);
    em.createNativeQuery(
            "UPDATE notice_reader SET seen_at = GREATEST(seen_at, ?2) WHERE user_id = ?1")
        .setParameter(1, reader.userId())
        .setParameter(2, stored(until))
        .executeUpdate();
  }

  private void add(Actor reader, Instant now) {
    em.createNativeQuery(
            "INSERT IGNORE INTO notice_reader (user_id, seller_id, partner_id, seen_at, digest,"
                + " told_at, next_at) VALUES (?1, ?2, ?3, ?4, 'NEVER', ?5, NULL)")
        .setParameter(1, reader.userId())
        .setParameter(2, reader.sellerId())
        .setParameter(3, reader.partnerId())
        .setParameter(4, stored(Instant.EPOCH))
        .setParameter(5, stored(now))
        .executeUpdate();
  }

  Digest digest(long userId) {
    return Rows.first(
            em.createNativeQuery("SELECT digest FROM notice_reader WHERE user_id = ?1")
                .setParameter(1, userId),
            row -> Digest.valueOf(row.text("digest")))
        .orElse(Digest.NEVER);
  }

  /** Wants mails from now on. */
  void choose(Actor reader, Digest digest, Instant now, Optional<Instant> next) {
    add(reader, now);
    em.createNativeQuery(
            "UPDATE notice_reader SET digest = ?2, told_at = ?3, next_at = ?4 WHERE user_id = ?1")
        .setParameter(1, reader.userId())
        .setParameter(2, digest.name())
        .setParameter(3, stored(now))
        .setParameter(4, next.map(NoticeReaders::stored).orElse(null))
        .executeUpdate();
  }

  /** Whom a mail is due to at a seller, those first who wait longest. */
  List<Due> due(long sellerId, Instant now, int most) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT user_id, partner_id, digest, told_at, next_at FROM notice_reader WHERE"
                    + " seller_id = ?1 AND next_at <= ?2 ORDER BY next_at LIMIT "
                    + most)
            .setParameter(1, sellerId)
            .setParameter(2, stored(now)),
        row ->
            new Due(
                row.number("user_id"),
                row.number("partner_id"),
                Digest.valueOf(row.text("digest")),
                row.instant("told_at"),
                row.instant("next_at")));
  }

  /** Moves on to the next mail; of several nodes one does. */
  boolean moveOn(Due due, Instant toldAt, @Nullable Instant next) {
    return em.createNativeQuery(
                "UPDATE notice_reader SET told_at = ?2, next_at = ?3 WHERE user_id = ?1 AND told_at"
                    + " = ?4 AND digest = ?5")
            .setParameter(1, due.userId())
            .setParameter(2, stored(toldAt))
            .setParameter(3, next == null ? null : stored(next))
            .setParameter(4, stored(due.toldAt()))
            .setParameter(5, due.digest().name())
            .executeUpdate()
        > 0;
  }

  private static LocalDateTime stored(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
