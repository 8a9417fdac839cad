package app.kontor.platform.number.internal;

import app.kontor.platform.number.NumberedDocuments;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** How documents are numbered: each series has a pattern from the start, which may be another. */
@ApplicationScoped
public class SeriesSetup implements SetupStep {
  @Inject @Any private Instance<NumberedDocuments> documents;

  @Override
  public String key() {
    return "number-series";
  }

  @Override
  public int place() {
    return Place.NUMBER_SERIES;
  }

  @Override
  public String page() {
    return "/office/number-series.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    return SetupProgress.done(documents.stream().mapToLong(all -> all.series().size()).sum());
  }
}
