package app.kontor.shipping.internal;

import app.kontor.platform.number.NumberedDocuments;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** Goods-issue notes are numbered. */
@Dependent
public class DespatchSeries implements NumberedDocuments {
  @Override
  public List<Series> series() {
    return List.of(Series.of("WZ", "FROM despatch"));
  }
}
