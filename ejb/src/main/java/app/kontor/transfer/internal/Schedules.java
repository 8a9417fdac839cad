package app.kontor.transfer.internal;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.model.Schedule;
import app.kontor.transfer.model.ScheduledRun;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds and keeps schedules and their runs. */
@Dependent
public class Schedules {
  private static final String OF_SELLER = " FROM Schedule s WHERE s.sellerId = :seller";
  private static final String RUNS = " FROM ScheduledRun r WHERE r.scheduleId = :schedule";

  @PersistenceContext private EntityManager em;

  void add(Schedule schedule) {
    em.persist(schedule);
    // runs refer to it by id, which the persistence unit cannot know
    em.flush();
  }

  void add(ScheduledRun run) {
    em.persist(run);
  }

  Optional<Schedule> find(long sellerId, String reference) {
    return em.createQuery("SELECT s" + OF_SELLER + " AND s.reference = :reference", Schedule.class)
        .setParameter("seller", sellerId)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /** All of a seller, by name. */
  List<Schedule> all(long sellerId) {
    return em.createQuery("SELECT s" + OF_SELLER + " ORDER BY s.name, s.id", Schedule.class)
        .setParameter("seller", sellerId)
        .getResultList();
  }

  /** Those of some kinds, by name. */
  Page<Schedule> of(long sellerId, Collection<String> kinds, PageRequest page) {
    List<Schedule> found =
        all(sellerId).stream().filter(one -> kinds.contains(one.kind())).toList();
    return new Page<>(
        found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
  }

  /** Those that are to run by now. */
  List<Schedule> due(long sellerId, Instant now) {
    return em.createQuery(
            "SELECT s" + OF_SELLER + " AND s.nextAt <= :now ORDER BY s.nextAt", Schedule.class)
        .setParameter("seller", sellerId)
        .setParameter("now", now)
        .getResultList();
  }

  /** Sets the next time in place of the one that has come; false if another node has done it. */
  boolean moveOn(Schedule schedule, Instant due, Instant next) {
    return em.createQuery(
                "UPDATE Schedule s SET s.nextAt = :next WHERE s.id = :id AND s.nextAt = :due")
            .setParameter("next", next)
            .setParameter("id", schedule.id())
            .setParameter("due", due)
            .executeUpdate()
        == 1;
  }

  /** Takes a schedule for one run; false if another run of it goes on. */
  boolean take(long scheduleId, Instant now, Instant until) {
    return em.createNativeQuery(
                "UPDATE transfer_schedule SET busy_until = ?1 WHERE id = ?2"
                    + " AND (busy_until IS NULL OR busy_until < ?3)")
            .setParameter(1, stored(until))
            .setParameter(2, scheduleId)
            .setParameter(3, stored(now))
            .executeUpdate()
        == 1;
  }

  /** Holds a schedule that was taken a while longer. */
  void hold(long scheduleId, Instant until) {
    em.createNativeQuery("UPDATE transfer_schedule SET busy_until = ?1 WHERE id = ?2")
        .setParameter(1, stored(until))
        .setParameter(2, scheduleId)
        .executeUpdate();
  }

  /** Lets go of a schedule that was taken. */
  void release(long scheduleId) {
    em.createNativeQuery("UPDATE transfer_schedule SET busy_until = NULL WHERE id = ?1")
        .setParameter(1, scheduleId)
        .executeUpdate();
  }

  private static LocalDateTime stored(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  /**
   * Runs of a seller that began before a time let go of the files they have written.
   *
   * @return the ids of the files
   */
  List<Long> letGo(long sellerId, Instant before, int most) {
    List<ScheduledRun> old =
        em.createQuery(
                "SELECT r FROM ScheduledRun r WHERE r.sellerId = :seller AND r.fileId IS NOT NULL"
                    + " AND r.beganAt < :before ORDER BY r.id",
                ScheduledRun.class)
            .setParameter("seller", sellerId)
            .setParameter("before", before)
            .setMaxResults(most)
            .getResultList();
    List<Long> files = old.stream().map(ScheduledRun::letGo).toList();
    // the database is asked next whether something refers to them
    em.flush();
    return files;
  }

  /**
   * Removes a schedule and its runs.
   *
   * @return the ids of the files its runs have written
   */
  List<Long> remove(Schedule schedule) {
    List<Long> files =
        em.createQuery("SELECT r.fileId" + RUNS + " AND r.fileId IS NOT NULL", Long.class)
            .setParameter("schedule", schedule.id())
            .getResultList();
    em.createQuery("DELETE" + RUNS).setParameter("schedule", schedule.id()).executeUpdate();
    em.remove(schedule);
    em.flush();
    return files;
  }

  /** Whether another import of the seller reads that folder, here or on another machine. */
  boolean isFolderTaken(long sellerId, ScheduledPlace place, String exceptReference) {
    return all(sellerId).stream()
        .filter(one -> !one.reference().equals(exceptReference))
        .filter(one -> one.data().direction() == TransferDirection.IMPORT)
        .map(one -> one.data().place())
        .filter(one -> one.place() == place.place())
        .anyMatch(
            one ->
                one.folder().equalsIgnoreCase(place.folder())
                    && one.address().equals(place.address())
                    && one.login().equals(place.login()));
  }

  Page<ScheduledRun> runs(long scheduleId, PageRequest page) {
    List<ScheduledRun> found =
        em.createQuery(
                "SELECT r" + RUNS + " ORDER BY r.beganAt DESC, r.id DESC", ScheduledRun.class)
            .setParameter("schedule", scheduleId)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList();
    TypedQuery<Long> ids =
        em.createQuery("SELECT r.id" + RUNS, Long.class).setParameter("schedule", scheduleId);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  Optional<ScheduledRun> run(long sellerId, String reference) {
    return em.createQuery(
            "SELECT r FROM ScheduledRun r WHERE r.sellerId = :seller AND r.reference = :reference",
            ScheduledRun.class)
        .setParameter("seller", sellerId)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /** The run of an id, which is there. */
  ScheduledRun run(long id) {
    return em.find(ScheduledRun.class, id);
  }

  /** Ids of the runs of a schedule that have not ended. */
  List<Long> running(long scheduleId) {
    return em.createQuery("SELECT r.id" + RUNS + " AND r.outcome = :running", Long.class)
        .setParameter("schedule", scheduleId)
        .setParameter("running", RunOutcome.RUNNING)
        .getResultList();
  }

  /** The schedule of an id, if it was not removed meanwhile. */
  Optional<Schedule> find(long id) {
    return Optional.ofNullable(em.find(Schedule.class, id));
  }

  /** The runs of a schedule that have read that very content and did not fail, latest first. */
  List<ScheduledRun> ofContent(long scheduleId, String sha256) {
    return em.createQuery(
            "SELECT r"
                + RUNS
                + " AND r.sha256 = :content AND r.outcome <> :failed ORDER BY r.id DESC",
            ScheduledRun.class)
        .setParameter("schedule", scheduleId)
        .setParameter("content", sha256)
        .setParameter("failed", RunOutcome.FAILED)
        .setMaxResults(2)
        .getResultList();
  }
}
