package app.kontor.web.order.office.admin;

import app.kontor.access.SeriesList;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.number.NumberPatterns.SeriesView;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number series of all documents; one of them is edited, with its next number shown before. */
@Named
@ViewScoped
public class NumberSeriesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private NumberPatterns patterns;
  @Inject private PageInfo info;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private ListPages lists;
  @Inject private Clock clock;

  private String chosen = "";
  private String pattern = "";
  private String seen = "";
  private @Nullable String preview;
  private List<SeriesView> rows = List.of();

  public void load() {
    rows = lists.load(SeriesList.SHAPE).found().rows();
    rows.stream()
        .filter(row -> row.series().equals(chosen))
        .findFirst()
        .ifPresentOrElse(row -> pattern = row.pattern(), () -> chosen = "");
    seen = pattern;
  }

  private LocalDate today() {
    return portal.getSeller().today(clock);
  }

  /** Shows the next number of what is entered. */
  public void tryOut() {
    preview = null;
    preview = patterns.preview(chosen, pattern, today());
  }

  public String save() {
    patterns.change(chosen, seen, pattern);
    info.done("office.number-series.saved", name(chosen));
    return info.redirect("/office/number-series.xhtml");
  }

  /** What documents the series is for. */
  public String name(String series) {
    return texts.of("office.number-series.of." + series);
  }

  /** What may stand in a pattern besides letters and digits. */
  public String getPlaces() {
    return texts.of(
        "office.number-series.places", "{series}", "{yyyy}", "{yy}", "{mm}", "{n}", "{n:05}");
  }

  public boolean isEditing() {
    return !chosen.isEmpty();
  }

  public @Nullable String getPreview() {
    return preview;
  }

  public List<SeriesView> getRows() {
    return rows;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(@Nullable String chosen) {
    this.chosen = chosen == null ? "" : chosen;
  }

  /** The pattern that was read, so that nothing newer is overwritten. */
  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }

  public String getPattern() {
    return pattern;
  }

  public void setPattern(@Nullable String pattern) {
    this.pattern = pattern == null ? "" : pattern.strip();
  }
}
