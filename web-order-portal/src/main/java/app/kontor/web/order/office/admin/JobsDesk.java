package app.kontor.web.order.office.admin;

import app.kontor.platform.books.BooksDesk;
import app.kontor.platform.books.BooksReport;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.work.BackgroundJobs;
import app.kontor.platform.work.JobKind.Count;
import app.kontor.platform.work.Jobs.JobView;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The background jobs of all kinds, and the check of the books. */
@Named
@ViewScoped
public class JobsDesk implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows of a page. */
  public static final int SIZE = 25;

  private static final Set<String> WORDED =
      Set.of(BooksReport.KIND.name(), "demo-history", "exchange-rates");

  @EJB private BackgroundJobs jobs;
  @EJB private BooksDesk books;
  @Inject private PageInfo info;
  @Inject private Texts texts;

  private int page = 1;
  private List<JobView> rows = List.of();
  private Total total = Total.of(0);

  public void load() {
    Page<JobView> found = jobs.list(PageRequest.page(page, SIZE));
    rows = found.rows();
    total = found.count();
  }

  public String checkBooks() {
    books.checkBooks(info.key());
    return done("office.jobs.books.requested");
  }

  public String cancel(long jobId) {
    jobs.cancel(jobId);
    return done("office.jobs.cancelled");
  }

  public String retry(long jobId) {
    jobs.retry(jobId);
    return done("office.jobs.retried");
  }

  private String done(String text) {
    info.done(text);
    return info.redirect("/office/jobs.xhtml", "page", page > 1 ? page : null);
  }

  /** The kind in words, or as it is if there are none. */
  public String kind(JobView job) {
    return WORDED.contains(job.kind()) ? texts.of("office.jobs.kind." + job.kind()) : job.kind();
  }

  public boolean cancellable(JobView job) {
    return job.status().equals("WAITING") || job.status().equals("RUNNING") && !job.stopping();
  }

  /** What a check of the books found, null for other jobs and before its end. */
  public @Nullable BooksReport report(JobView job) {
    return isOfBooks(job) && job.status().equals("DONE")
        ? job.result(BooksReport.class).orElse(null)
        : null;
  }

  /** What other jobs say at their end. */
  public String message(JobView job) {
    if (job.status().equals("FAILED")) {
      return texts.first("refusal." + job.failure(), "office.jobs.failed");
    }
    return isOfBooks(job) ? "" : job.result(Count.class).map(made -> count(job, made)).orElse("");
  }

  private String count(JobView job, Count made) {
    String words = "office.jobs.count." + job.kind();
    return texts.has(words) ? texts.of(words, made.count()) : String.valueOf(made.count());
  }

  private static boolean isOfBooks(JobView job) {
    return job.kind().equals(BooksReport.KIND.name());
  }

  public List<JobView> getRows() {
    return rows;
  }

  public Total getTotal() {
    return total;
  }

  public int getSize() {
    return SIZE;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
