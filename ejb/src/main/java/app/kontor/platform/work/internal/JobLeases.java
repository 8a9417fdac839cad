package app.kontor.platform.work.internal;

import app.kontor.platform.transaction.ReadCommitted;
import app.kontor.platform.work.model.JobRow;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The short transactions around a job: lease it, note progress and end. */
@Stateless
@LocalBean
@ReadCommitted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLeases {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final String DUE =
      "(status = 'WAITING' OR (status = 'RUNNING' AND leased_until < ?1))";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** Kinds with a job that waits or whose worker has vanished. */
  public List<String> dueKinds() {
    return em
        .createNativeQuery("SELECT DISTINCT kind FROM job WHERE " + DUE)
        .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .getResultList()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  /** Leases the next job of the kinds that waits or whose worker has vanished. */
  public Optional<Task> lease(Collection<String> kinds) {
    Instant now = clock.instant();
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM job WHERE FIND_IN_SET(kind, ?2) > 0 AND "
                    + DUE
                    + " ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .setParameter(2, String.join(",", kinds))
            .getResultList();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    JobRow job = em.find(JobRow.class, ((Number) ids.get(0)).longValue());
    job.start(now, now.plus(LEASE));
    return Optional.of(new Task(job.id(), job.kind(), job.parameters()));
  }

  /** Notes progress; false if the job should stop. */
  public boolean progressed(long jobId, int percent) {
    return em.find(JobRow.class, jobId).progressed(percent, clock.instant().plus(LEASE));
  }

  /**
   * It has come to its end, or stopped because it was cancelled.
   *
   * @param result JSON
   */
  public void done(long jobId, String result) {
    em.find(JobRow.class, jobId).done(result, clock.instant());
  }

  /** It has failed with a refusal or an error. */
  public void failed(long jobId, String code) {
    em.find(JobRow.class, jobId).failed(code, clock.instant());
  }

  /** What the worker carries out. */
  public record Task(long id, String kind, String parameters) {}
}
