package app.kontor.platform.work.internal;

import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.Jobs;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.work.model.JobRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;

/** Job rows: requested by use cases, leased and noted by {@link JobLeases}. */
@Stateless
public class JobsBean implements Jobs {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

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

  @Override
  public Page<JobView> list(long sellerId, PageRequest page) {
    List<JobView> rows =
        em
            .createQuery(
                "SELECT j FROM JobRow j WHERE j.sellerId = :seller"
                    + " ORDER BY j.createdAt DESC, j.id DESC",
                JobRow.class)
            .setParameter("seller", sellerId)
            .setHint("eclipselink.refresh", "true")
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList()
            .stream()
            .map(JobRow::view)
            .toList();
    TypedQuery<Long> ids =
        em.createQuery("SELECT j.id FROM JobRow j WHERE j.sellerId = :seller", Long.class)
            .setParameter("seller", sellerId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  @Override
  public void retry(long sellerId, long jobId) {
    JobRow job = em.find(JobRow.class, jobId);
    if (job != null && job.belongsTo(sellerId)) {
      job.retry();
    }
  }

  @Override
  public void cancel(long sellerId, long jobId) {
    JobRow job = em.find(JobRow.class, jobId);
    if (job != null && job.belongsTo(sellerId)) {
      job.cancel(clock.instant());
    }
  }
}
