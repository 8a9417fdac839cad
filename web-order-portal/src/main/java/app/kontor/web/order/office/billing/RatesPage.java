package app.kontor.web.order.office.billing;

import app.kontor.billing.RateList;
import app.kontor.billing.RateRow;
import app.kontor.billing.RateTables;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.Jobs.JobView;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.list.ShownList;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Exchange rates: what is stored, a rate by hand, and the fetch of published ones. */
@Named
@ViewScoped
public class RatesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private RateTables tables;
  @Inject private PageInfo info;
  @Inject private Texts texts;
  @Inject private ListPages lists;

  private String shown = "";
  private List<RateRow> rows = List.of();
  private String home = "";
  private @Nullable JobView lastFetch;

  private @Nullable String currency;
  private @Nullable LocalDate date;
  private @Nullable BigDecimal rate;
  private @Nullable String table;
  private @Nullable String reason;
  private @Nullable BigDecimal seen;

  public void load() {
    ShownList<RateRow> stored = lists.load(RateList.SHAPE);
    rows = stored.found().rows();
    shown = stored.filter().text("currency");
    home = tables.homeCurrency().getCurrencyCode();
    lastFetch = tables.lastFetch().orElse(null);
  }

  public String enter() {
    String code = Objects.requireNonNullElse(currency, "");
    LocalDate day = Objects.requireNonNull(date);
    tables.enter(
        code,
        day,
        Objects.requireNonNull(rate),
        Objects.requireNonNullElse(table, ""),
        reason,
        seen);
    info.done("office.billing.rates.entered.done", code.strip().toUpperCase(Locale.ROOT), day);
    return again();
  }

  public String remove(RateRow row) {
    tables.remove(row.currency(), row.date(), row.rate());
    info.done("office.billing.rates.removed");
    return again();
  }

  public String fetch() {
    tables.fetch(info.key());
    return again();
  }

  private String again() {
    return info.redirect("/office/billing/rates.xhtml", "currency", shown.isEmpty() ? null : shown);
  }

  /** How the last fetch goes or ended; empty if there was none. */
  public String getFetchState() {
    JobView job = lastFetch;
    if (job == null) {
      return "";
    }
    return switch (job.status()) {
      case "WAITING", "RUNNING" -> texts.of("office.billing.rates.fetching");
      case "DONE" -> texts.of("office.billing.rates.fetched", job.endedAt(), count(job));
      default -> texts.first("refusal." + job.failure(), "office.jobs.failed");
    };
  }

  private static long count(JobView job) {
    return job.result(JobKind.Count.class).map(JobKind.Count::count).orElse(0L);
  }

  /** The note's tone: danger for a fetch that failed. */
  public String getFetchTone() {
    JobView job = lastFetch;
    return job != null && job.status().equals("FAILED") ? "danger" : "info";
  }

  public List<RateRow> getRows() {
    return rows;
  }

  public String getHome() {
    return home;
  }

  public @Nullable String getCurrency() {
    return currency;
  }

  public void setCurrency(@Nullable String currency) {
    this.currency = currency;
  }

  public @Nullable LocalDate getDate() {
    return date;
  }

  public void setDate(@Nullable LocalDate date) {
    this.date = date;
  }

  public @Nullable BigDecimal getRate() {
    return rate;
  }

  public void setRate(@Nullable BigDecimal rate) {
    this.rate = rate;
  }

  public @Nullable String getTable() {
    return table;
  }

  public void setTable(@Nullable String table) {
    this.table = table;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  /** The entered rate that is corrected; null for the first of its day. */
  public @Nullable BigDecimal getSeen() {
    return seen;
  }

  public void setSeen(@Nullable BigDecimal seen) {
    this.seen = seen;
  }
}
