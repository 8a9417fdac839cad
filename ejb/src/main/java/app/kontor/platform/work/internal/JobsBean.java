package app.kontor.platform.work.internal;

import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.Jobs;
import app.kontor.platform.work.model.JobRow;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Job rows: requested by use cases, leased and noted by {@link JobLeases}. Whoever asks does not
 * wait for the next tick: this node's worker is woken by the commit.
 */
@Stateless
public class JobsBean implements Jobs {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<JobWorker.Wake> wake;

  @Override
  public <P extends Record> long request(
      long sellerId, JobKind<P, ?> kind, String dueKey, P parameters, String requestedBy) {
    List<Long> known =
        em.createQuery(
                "SELECT j.id FROM JobRow j WHERE j.kind = :kind AND j.dueKey = :key", Long.class)
            .setParameter("kind", kind.name())
            .setParameter("key", dueKey)
            .getResultList();
    if (!known.isEmpty()) {
      return known.get(0);
    }
    JobRow job =
        new JobRow(
            sellerId,
            kind.name(),
            dueKey,
            JsonLibrary.write(parameters),
            requestedBy,
            clock.instant());
    em.persist(job);
    wake.fire(new JobWorker.Wake(kind.name()));
    return job.id();
  }

  @Override
  public List<JobView> latest(long sellerId, JobKind<?, ?> kind, int limit) {
    return em
        .createQuery(
            "SELECT j FROM JobRow j WHERE j.sellerId = :seller AND j.kind = :kind"
                + " ORDER BY j.createdAt DESC, j.id DESC",
            JobRow.class)
        .setParameter("seller", sellerId)
        .setParameter("kind", kind.name())
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(JobRow::view)
        .toList();
  }
}
