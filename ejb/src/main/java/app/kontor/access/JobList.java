package app.kontor.access;

import app.kontor.platform.books.BooksReport;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import app.kontor.platform.work.BackgroundJobs;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.Jobs.JobView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Background jobs of all kinds, newest first. */
@Dependent
public class JobList implements ListDefinition<JobView> {
  public static final ListShape<JobView> SHAPE =
      ListShape.<JobView>named("jobs")
          .text("kind", "office.jobs.kind", JobList::kind)
          .text("requested-by", "office.jobs.requested-by", JobView::requestedBy)
          .status("status", "common.status", JobList::status)
          .text("progress", "office.jobs.progress", JobList::progress)
          .date("created", "office.jobs.created", JobView::createdAt)
          .date("started", "office.jobs.started", JobView::startedAt)
          .date("ended", "office.jobs.ended", JobView::endedAt)
          .text("message", "office.jobs.message", JobList::message)
          .wide()
          .actions(
              RowOffer.<JobView>command("cancel", "office.jobs.cancel", "pi-stop")
                  .where(JobList::isCancellable)
                  .asking(job -> Phrase.of("office.jobs.cancel.question")),
              RowOffer.<JobView>command("retry", "office.jobs.retry", "pi-refresh")
                  .where(job -> job.status().equals("FAILED")))
          .page(
              Audience.STAFF,
              ListCell.of("kind").over("requested-by"),
              ListCell.of("status").over("progress"),
              ListCell.of("created"),
              ListCell.of("started"),
              ListCell.of("ended"),
              ListCell.of("message"),
              ListCell.of("actions"))
          .build();

  /** Kinds that count several things. */
  private static final Set<String> FIGURES = Set.of("pictures");

  private static final String NOTHING = "–";

  private final BackgroundJobs jobs;

  @Inject
  public JobList(BackgroundJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public ListShape<JobView> shape() {
    return SHAPE;
  }

  @Override
  public Page<JobView> rows(FilterValues filter, PageRequest page) {
    return jobs.list(page);
  }

  private static boolean isCancellable(JobView job) {
    return job.status().equals("WAITING") || job.status().equals("RUNNING") && !job.stopping();
  }

  private static Phrase kind(JobView job) {
    return Phrase.of("office.jobs.kind." + job.kind()).or(job.kind());
  }

  private static Badge status(JobView job) {
    String words = job.stopping() ? "office.jobs.stopping" : "office.jobs.status." + job.status();
    return Badge.of(job.status(), words);
  }

  private static @Nullable String progress(JobView job) {
    return job.status().equals("RUNNING") ? job.progress() + " %" : null;
  }

  /** What came of it in words. */
  private static Object message(JobView job) {
    if (job.status().equals("FAILED")) {
      return Phrase.of("refusal." + job.failure()).or("office.jobs.failed");
    }
    if (job.kind().equals(BooksReport.KIND.name())) {
      return report(job).<Object>map(JobList::found).orElse(NOTHING);
    }
    if (FIGURES.contains(job.kind())) {
      return job.result(JobKind.Figures.class)
          .<Object>map(result -> figures(job, result))
          .orElse(NOTHING);
    }
    return job.result(JobKind.Count.class).<Object>map(made -> count(job, made)).orElse(NOTHING);
  }

  /** What a check of the books found; empty for other jobs and before its end. */
  public static Optional<BooksReport> report(JobView job) {
    return job.kind().equals(BooksReport.KIND.name()) && job.status().equals("DONE")
        ? job.result(BooksReport.class)
        : Optional.empty();
  }

  private static List<Phrase> found(BooksReport report) {
    int violated = report.violated().size();
    return List.of(
        Phrase.of("office.jobs.books.checks", report.checks()),
        violated == 0
            ? Phrase.of("office.jobs.books.clean")
            : Phrase.of("office.jobs.books.violated", violated));
  }

  private static List<Phrase> figures(JobView job, JobKind.Figures result) {
    return result.figures().stream()
        .map(
            each ->
                Phrase.of("office.jobs.figure." + job.kind() + "." + each.name(), each.count())
                    .or(each.name() + " " + each.count()))
        .toList();
  }

  private static Phrase count(JobView job, JobKind.Count made) {
    return Phrase.of("office.jobs.count." + job.kind(), made.count())
        .or(String.valueOf(made.count()));
  }
}
