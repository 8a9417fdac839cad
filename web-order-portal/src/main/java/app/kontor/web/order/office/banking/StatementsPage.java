package app.kontor.web.order.office.banking;

import app.kontor.banking.Banking;
import app.kontor.banking.StatementList;
import app.kontor.banking.StatementReport;
import app.kontor.banking.StatementSummary;
import app.kontor.gate.Permission;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads bank statements and lists those loaded with their checks. */
@Named
@ViewScoped
public class StatementsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/banking/statements.xhtml";

  @EJB private Banking banking;
  @Inject private PageInfo page;
  @Inject private Visitor visitor;
  @Inject private ListPages lists;

  private transient @Nullable Part file;
  private String sha256 = "";
  private int pageNumber = 1;
  private List<StatementSummary> rows = List.of();
  private @Nullable StatementReport report;

  /** Reads the list and, after an upload, its report. */
  public void load() {
    rows = lists.load(StatementList.SHAPE).found().rows();
    pageNumber = lists.getPage();
    if (!sha256.isEmpty()) {
      report = banking.report(sha256);
    }
  }

  /** Loads the chosen file. */
  public String upload() {
    Part chosen = file;
    if (chosen == null) {
      throw InvalidInput.required("file");
    }
    String name = chosen.getSubmittedFileName();
    StatementReport made =
        banking.upload(page.key(), name == null ? "statement" : name, content(chosen));
    if (made.repeated()) {
      page.done(page.getName() + ".repeated", made.fileName());
    } else {
      page.done(
          page.getName() + ".report",
          made.fileName(),
          made.entriesNew(),
          made.entriesKnown(),
          made.booked(),
          made.proposed());
    }
    return page.redirect(PATH, "file", made.sha256());
  }

  private static byte[] content(Part part) {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Declares an account of the file to be the seller's own. */
  public String accept(String account) {
    banking.acceptAccount(account);
    page.done(page.getName() + ".accepted", account);
    return page.redirect(PATH, "file", sha256.isEmpty() ? null : sha256);
  }

  /** Takes a file out of use, with what its entries pay if somebody was asked. */
  public String withdraw(StatementSummary row) {
    banking.withdrawFile(page.key() + ":" + row.fileSha256(), row.fileSha256(), row.used() > 0);
    page.done(page.getName() + ".withdrawn", row.fileName());
    return page.redirect(PATH, "page", pageNumber);
  }

  public boolean isMayAccept() {
    return visitor.getActor().may(Permission.SETTINGS_MANAGE);
  }

  public @Nullable StatementReport getReport() {
    return report;
  }

  public List<StatementSummary> getRows() {
    return rows;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public String getSha256() {
    return sha256;
  }

  public void setSha256(@Nullable String sha256) {
    this.sha256 = sha256 == null ? "" : sha256;
  }
}
