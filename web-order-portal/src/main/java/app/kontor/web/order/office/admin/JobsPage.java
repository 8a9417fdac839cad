package app.kontor.web.order.office.admin;

import app.kontor.access.JobList;
import app.kontor.catalogue.PictureUpkeep;
import app.kontor.platform.books.BooksDesk;
import app.kontor.platform.books.BooksReport;
import app.kontor.platform.work.BackgroundJobs;
import app.kontor.platform.work.Jobs.JobView;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The background jobs of all kinds, and the check of the books. */
@Named
@ViewScoped
public class JobsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private BackgroundJobs jobs;
  @EJB private BooksDesk books;
  @EJB private PictureUpkeep pictures;
  @Inject private PageInfo info;
  @Inject private ListPages lists;

  private int page = 1;
  private List<JobView> rows = List.of();

  public void load() {
    rows = lists.load(JobList.SHAPE).found().rows();
    page = lists.getPage();
  }

  public String checkBooks() {
    books.checkBooks(info.key());
    return done("office.jobs.books.requested");
  }

  /** Has counted what could be cleared away of pictures. */
  public String lookAtPictures() {
    pictures.request(info.key(), true);
    return done("office.jobs.pictures.requested");
  }

  /** Has pictures cleared away that nothing shows, and missing sizes made. */
  public String tidyPictures() {
    pictures.request(info.key(), false);
    return done("office.jobs.pictures.requested");
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

  /** The rules that a check of the books found violated. */
  public List<BooksReport.Violation> violated(JobView job) {
    return JobList.report(job).map(BooksReport::violated).orElse(List.of());
  }

  public List<JobView> getRows() {
    return rows;
  }
}
