package app.kontor.quoting.internal;

import app.kontor.platform.number.NumberedDocuments;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** Quotations are numbered. */
@Dependent
public class QuotationSeries implements NumberedDocuments {
  static final String CODE = "OF";

  @Override
  public List<Series> series() {
    return List.of(Series.of(CODE, "FROM quotation"));
  }
}
