package app.kontor.pricing.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import app.kontor.pricing.PriceReleases;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Releases prices whose moment has come, behind the pages, each once. */
@Dependent
public class ReleaseJob implements JobHandler<ReleaseJob.Due, JobKind.Count> {
  static final JobKind<Due, JobKind.Count> KIND =
      new JobKind<>("price-release", Due.class, JobKind.Count.class);

  /** A release that is due. */
  public record Due(long sellerId, long number) {}

  @EJB private PriceReleases releases;
  @Inject private ReleaseRepository repository;
  @Inject private CurrentActor actor;
  @Inject private Transactions transactions;

  @Override
  public JobKind<Due, JobKind.Count> kind() {
    return KIND;
  }

  @Override
  public JobKind.Count run(Due due, Progress progress) {
    try {
      boolean done =
          actor.callAs(Actor.system(due.sellerId()), () -> releases.carryOut(due.number()));
      return new JobKind.Count(done ? 1 : 0);
    } catch (BusinessException e) {
      // somebody has to look at it: the page of the release says why
      transactions.run(() -> repository.toChange(due.sellerId(), due.number()).failed(e.code()));
      return new JobKind.Count(0);
    }
  }
}
