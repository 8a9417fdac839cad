package app.kontor.notification.internal.notice;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.notification.NoticeKind;
import app.kontor.platform.time.TimeShift;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Where what has happened is written down, in the transaction in which it happens. */
@Dependent
class NoticeBoard {
  private static final int LONGEST_DETAIL = 255;

  /** What is older was read when it happened. */
  private static final Duration RECENT = Duration.ofDays(3);

  /** Names of lists and schedules may be longer than a number. */
  private static final int LONGEST_SUBJECT = 60;

  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  /**
   * What happened.
   *
   * @param partnerId the customer whom it is about
   * @param subject its number
   * @param opens what its page is asked for
   * @param detail empty for nothing
   */
  record Happened(long sellerId, long partnerId, String subject, String opens, String detail) {

    /** Something whose page is asked for by its number. */
    static Happened of(long sellerId, long partnerId, String subject) {
      return new Happened(sellerId, partnerId, subject, subject, "");
    }
  }

  /**
   * Notes it for those whom the kind is for. Native, because nothing is ever read or changed of the
   * row by an entity. Of a past that is loaded only the last days are told.
   */
  void tell(NoticeKind kind, Happened happened) {
    if (TimeShift.now().filter(NoticeBoard::isLongAgo).isPresent()) {
      return;
    }
    em.createNativeQuery(
            "INSERT INTO notice (id, seller_id, readers_partner, kind, by_user, partner_id,"
                + " subject, opens, detail, happened_at) VALUES (NEXT VALUE FOR id_seq, ?1, ?2, ?3,"
                + " ?4, ?5, ?6, ?7, ?8, ?9)")
        .setParameter(1, happened.sellerId())
        .setParameter(2, kind.staff() ? 0L : happened.partnerId())
        .setParameter(3, kind.name())
        .setParameter(4, actor.get().userId())
        .setParameter(5, happened.partnerId())
        .setParameter(6, cut(happened.subject(), LONGEST_SUBJECT))
        .setParameter(7, happened.opens())
        .setParameter(8, cut(happened.detail(), LONGEST_DETAIL))
        .setParameter(9, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        // it names what happened, and nothing of that need be written before it
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
  }

  private static boolean isLongAgo(Instant then) {
    return then.isBefore(Clock.systemUTC().instant().minus(RECENT));
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  /** Whether a person of a customer is acting. */
  boolean isByCustomer() {
    Actor who = actor.get();
    return who.isSignedIn() && !who.isStaff();
  }
}
