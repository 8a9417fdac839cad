package app.kontor.access.internal;

import app.kontor.access.Allowed;
import app.kontor.access.BackgroundJobs;
import app.kontor.access.CurrentActor;
import app.kontor.access.Permission;
import app.kontor.access.UseCases;
import app.kontor.platform.BooksReport;
import app.kontor.platform.JobKind;
import app.kontor.platform.Jobs;
import app.kontor.platform.Jobs.JobView;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
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
