package app.kontor.returns.internal;

import app.kontor.platform.number.NumberedDocuments;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** Returns are numbered. */
@Dependent
public class ReturnSeries implements NumberedDocuments {
  @Override
  public List<Series> series() {
    return List.of(Series.of("RMA", "FROM goods_return"));
  }
}
