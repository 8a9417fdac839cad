package app.kontor.quoting.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.model.Quotation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Reminds a customer of an offer that nobody has answered, or ends it. */
@Dependent
public class QuotationJob implements JobHandler<QuotationJob.Due, JobKind.Count> {
  static final JobKind<Due, JobKind.Count> KIND =
      new JobKind<>("quotation", Due.class, JobKind.Count.class);

  /** A quotation by its row. */
  public record Due(long sellerId, long quotation) {}

  private final QuotationRows rows;
  private final QuotationNews news;
  private final Parties parties;
  private final QuotationHolds holds;
  private final CurrentActor actor;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  QuotationJob(
      QuotationRows rows,
      QuotationNews news,
      Parties parties,
      QuotationHolds holds,
      CurrentActor actor,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.news = news;
    this.parties = parties;
    this.holds = holds;
    this.actor = actor;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public JobKind<Due, JobKind.Count> kind() {
    return KIND;
  }

  /** How many were reminded of or ended. */
  @Override
  public JobKind.Count run(Due due, Progress progress) {
    return new JobKind.Count(
        transactions.write(
            () ->
                rows.lock(due.quotation())
                    .filter(this::isDue)
                    .map(quotation -> carryOut(quotation))
                    .orElse(0)));
  }

  private boolean isDue(Quotation quotation) {
    Instant at = quotation.dueAt();
    return at != null && !at.isAfter(clock.instant());
  }

  private int carryOut(Quotation quotation) {
    actor.runAs(
        Actor.system(quotation.sellerId()),
        () -> {
          Seller seller = parties.seller(quotation.sellerId());
          Instant held = quotation.heldUntil();
          Instant end = held == null ? QuotationSending.end(quotation, seller) : held;
          QuotedOffer offer = rows.version(quotation, quotation.sent()).offer();
          if (clock.instant().isBefore(end)) {
            quotation.remind(end);
            news.tell(quotation, QuotationStep.REMIND, actor.get().name(), "", offer);
          } else {
            holds.free(quotation);
            quotation.expire(clock.instant());
            news.tell(quotation, QuotationStep.EXPIRE, actor.get().name(), "", offer);
          }
        });
    return 1;
  }
}
