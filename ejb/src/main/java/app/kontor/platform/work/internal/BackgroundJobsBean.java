package app.kontor.platform.work.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.work.BackgroundJobs;
import app.kontor.platform.work.Jobs.JobView;
import app.kontor.platform.work.model.JobRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Job rows of the actor's seller. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BackgroundJobsBean implements BackgroundJobs {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public Page<JobView> list(PageRequest page) {
    long sellerId = actor.get().sellerId();
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
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void cancel(long jobId) {
    own(jobId).ifPresent(job -> job.cancel(clock.instant()));
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void retry(long jobId) {
    own(jobId).ifPresent(JobRow::retry);
  }

  private Optional<JobRow> own(long jobId) {
    return em.createQuery(
            "SELECT j FROM JobRow j WHERE j.id = :id AND j.sellerId = :seller", JobRow.class)
        .setParameter("id", jobId)
        .setParameter("seller", actor.get().sellerId())
        .getResultStream()
        .findFirst();
  }
}
