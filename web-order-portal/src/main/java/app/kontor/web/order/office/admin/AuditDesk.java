package app.kontor.web.order.office.admin;

import app.kontor.access.Audit;
import app.kontor.access.AuditFilter;
import app.kontor.access.AuditFilter.Outcome;
import app.kontor.access.AuditRow;
import app.kontor.access.SealCheck;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Portal;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail, of the last days unless other dates are asked for. */
@Named
@ViewScoped
public class AuditDesk implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows of a page. */
  public static final int SIZE = 25;

  private static final int DAYS = 30;

  @EJB private Audit audit;
  @Inject private Portal portal;
  @Inject private Clock clock;

  private String person = "";
  private String useCase = "";
  private @Nullable Outcome outcome;
  private @Nullable String from;
  private @Nullable String to;
  private int page = 1;
  private List<AuditRow> rows = List.of();
  private Total total = Total.of(0);
  private @Nullable SealCheck seals;

  public void load() {
    if (from == null && to == null) {
      from = portal.getSeller().today(clock).minusDays(DAYS).toString();
    }
    Page<AuditRow> found =
        audit.list(
            new AuditFilter(person, useCase, outcome, start("from", from, 0), start("to", to, 1)),
            PageRequest.page(page, SIZE));
    rows = found.rows();
    total = found.count();
  }

  /** The beginning of a typed day or of one some days later; null for none. */
  private @Nullable Instant start(String field, @Nullable String day, int later) {
    LocalDate first = ListQuery.asDate(field, day);
    return first == null ? null : portal.getSeller().startOf(first.plusDays(later));
  }

  public void checkSeals() {
    seals = audit.checkSeals();
  }

  /** What the check found, so that it is shown once by a page of its own. */
  public String getKept() {
    SealCheck found = seals;
    return found == null ? "" : found.checked() + (found.intact() ? "" : " " + found.broken());
  }

  /** Shows what the check found. */
  public void setKept(String kept) {
    if (kept.matches("\\d{1,18}( \\d{1,18})?")) {
      String[] parts = kept.split(" ", 2);
      Long broken = parts.length > 1 ? Long.valueOf(parts[1]) : null;
      seals = new SealCheck(Long.parseLong(parts[0]), broken);
    }
  }

  public @Nullable SealCheck getSeals() {
    return seals;
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  public Total getTotal() {
    return total;
  }

  public int getSize() {
    return SIZE;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(@Nullable String person) {
    this.person = person == null ? "" : person;
  }

  public String getUseCase() {
    return useCase;
  }

  public void setUseCase(@Nullable String useCase) {
    this.useCase = useCase == null ? "" : useCase;
  }

  public @Nullable Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(@Nullable Outcome outcome) {
    this.outcome = outcome;
  }

  public @Nullable String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from == null ? "" : from;
  }

  public @Nullable String getTo() {
    return to;
  }

  public void setTo(@Nullable String to) {
    this.to = to == null ? "" : to;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
