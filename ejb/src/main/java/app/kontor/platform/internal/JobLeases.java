package app.kontor.platform.internal;

import app.kontor.platform.ReadCommitted;
import app.kontor.platform.model.JobRow;
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
import java.util.List;
import java.util.Optional;

/** The short transactions around a job: lease it, note progress and end. */
@Stateless
@LocalBean
@ReadCommitted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLeases {
  private static final Duration LEASE = Duration.ofMinutes(10);

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** Leases the next job that waits or whose worker has vanished. */
  public Optional<Task> lease() {
    Instant now = clock.instant();
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM job WHERE status = 'WAITING'"
                    + " OR (status = 'RUNNING' AND leased_until < ?1)"
                    + " ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
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

  public void end(long jobId, boolean success, String result) {
    em.find(JobRow.class, jobId).end(success, result, clock.instant());
  }

  /** What the worker carries out. */
  public record Task(long id, String kind, String parameters) {}
}
