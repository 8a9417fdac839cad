package app.kontor.access.internal;

import app.kontor.gate.Allowed;
import app.kontor.platform.work.BackgroundJobs;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.books.BooksReport;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.Jobs;
import app.kontor.platform.work.Jobs.JobView;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Jobs behind the gate, bound to the actor's seller. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BackgroundJobsBean implements BackgroundJobs {
  @Inject private CurrentActor actor;
  @Inject private Jobs jobs;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public Page<JobView> list(PageRequest page) {
    return jobs.list(actor.get().sellerId(), page);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void cancel(long jobId) {
    jobs.cancel(actor.get().sellerId(), jobId);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void retry(long jobId) {
    jobs.retry(actor.get().sellerId(), jobId);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void checkBooks(String key) {
    jobs.request(
        actor.get().sellerId(), BooksReport.KIND, key, new JobKind.Nothing(), actor.get().name());
  }
}
