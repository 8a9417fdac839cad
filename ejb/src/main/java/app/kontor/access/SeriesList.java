package app.kontor.access;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.number.NumberPatterns.SeriesView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** All number series, with the numbers that documents of today get. */
@Dependent
public class SeriesList implements ListDefinition<SeriesView> {
  public static final ListShape<SeriesView> SHAPE =
      ListShape.<SeriesView>named("number-series")
          .link(
              "documents",
              "office.number-series.documents",
              SeriesList::documents,
              "series",
              SeriesView::series)
          .text("series", "office.number-series.series", SeriesView::series)
          .text("pattern", "office.number-series.pattern.label", SeriesView::pattern)
          .wide()
          .text("last", "office.number-series.last", SeriesList::last)
          .wide()
          .text("next", "office.number-series.next", SeriesView::next)
          .wide()
          .page(Audience.STAFF, "documents", "series", "pattern", "last", "next")
          .whole()
          .build();

  private final NumberPatterns patterns;
  private final Sellers sellers;

  @Inject
  public SeriesList(NumberPatterns patterns, Sellers sellers) {
    this.patterns = patterns;
    this.sellers = sellers;
  }

  @Override
  public ListShape<SeriesView> shape() {
    return SHAPE;
  }

  @Override
  public Page<SeriesView> rows(FilterValues filter, PageRequest page) {
    return Page.of(patterns.list(sellers.today()), page);
  }

  private static Phrase documents(SeriesView row) {
    return Phrase.of("office.number-series.of." + row.series());
  }

  private static String last(SeriesView row) {
    String last = row.last();
    return last == null ? "–" : last;
  }
}
