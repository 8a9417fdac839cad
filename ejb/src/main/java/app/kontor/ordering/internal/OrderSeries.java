package app.kontor.ordering.internal;

import app.kontor.platform.number.NumberedDocuments;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** Orders are numbered. */
@Dependent
public class OrderSeries implements NumberedDocuments {
  @Override
  public List<Series> series() {
    return List.of(Series.of("ZA", "FROM sales_order"));
  }
}
