package app.kontor.billing.internal;

import app.kontor.platform.number.NumberedDocuments;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** Pro-formas, invoices, advances and corrections share one table, and so the numbers in it. */
@Dependent
public class DocumentSeries implements NumberedDocuments {
  @Override
  public List<Series> series() {
    return List.of(
        Series.of("PF", "FROM billing_document"),
        Series.of("FV", "FROM billing_document"),
        Series.of("FK", "FROM billing_document"),
        Series.of("FZ", "FROM billing_document"));
  }
}
