package app.kontor.catalogue.internal;

import app.kontor.catalogue.PictureUpkeep;
import app.kontor.catalogue.internal.UnusedPictures.Unsized;
import app.kontor.platform.file.FileUpkeep;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.JobKind.Figure;
import app.kontor.platform.work.Outbox;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Notes since when pictures are shown by nothing, forgets those for which that is long ago, and
 * asks for sizes that are missing; then contents and files are compared. Each step is a transaction
 * of its own, so a job that dies goes on from where it was.
 */
@Dependent
public class PictureJob implements JobHandler<PictureUpkeep.Of, JobKind.Figures> {
  private static final int AT_ONCE = 200;

  /** The outbox makes them one by one; more come the next night. */
  private static final int MOST_SIZED = 20_000;

  private static final int NOTED = 10;
  private static final int FORGOTTEN = 50;
  private static final int ALL = 100;

  @Inject private Clock clock;
  @EJB private Transactions transactions;
  @EJB private FileUpkeep files;
  @EJB private Outbox outbox;
  @Inject private UnusedPictures unused;

  @Override
  public JobKind<PictureUpkeep.Of, JobKind.Figures> kind() {
    return PictureUpkeep.KIND;
  }

  @Override
  public JobKind.Figures run(PictureUpkeep.Of of, Progress progress) {
    Instant now = clock.instant();
    Instant due = now.minus(Duration.ofDays(PictureUpkeep.UNUSED_DAYS));
    if (!of.dry()) {
      transactions.run(() -> unused.note(now));
    }
    progress.report(NOTED);
    long known = transactions.read(unused::count);
    long removed = of.dry() ? transactions.read(() -> unused.due(due)) : forget(due, progress);
    progress.report(FORGOTTEN);
    long sized = of.dry() ? transactions.read(unused::unsized) : size(now);
    FileUpkeep.Agreement agreement = files.agree(of.dry(), progress::isCancelled);
    progress.report(ALL);
    return new JobKind.Figures(
        List.of(
            new Figure(of.dry() ? "dry" : "unused", known),
            new Figure(of.dry() ? "removable" : "removed", removed),
            new Figure(of.dry() ? "unsized" : "sized", sized),
            new Figure(of.dry() ? "sweepable" : "swept", agreement.swept()),
            new Figure("missing", agreement.missing())));
  }

  private long forget(Instant due, Progress progress) {
    long removed = 0;
    List<String> some;
    do {
      some = transactions.read(() -> unused.due(due, AT_ONCE));
      for (String sha256 : some) {
        removed += Boolean.TRUE.equals(transactions.write(() -> forgotten(sha256))) ? 1 : 0;
      }
    } while (some.size() == AT_ONCE && !progress.isCancelled());
    return removed;
  }

  /** Whether nothing shows it, and so it is gone. */
  private boolean forgotten(String sha256) {
    if (unused.isShown(sha256)) {
      return false;
    }
    files.forget(unused.take(sha256));
    return true;
  }

  private long size(Instant now) {
    List<Unsized> wanted = transactions.read(() -> unused.unsized(MOST_SIZED));
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<Unsized> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
      transactions.run(
          () ->
              some.forEach(
                  each ->
                      outbox.enqueue(
                          PictureSizing.TOPIC,
                          each.sha256() + " " + now,
                          new PictureSizing.Wanted(each.fileId(), each.sha256()))));
    }
    return wanted.size();
  }
}
