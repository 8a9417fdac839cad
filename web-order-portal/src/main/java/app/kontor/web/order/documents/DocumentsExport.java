package app.kontor.web.order.documents;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentFilter;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.money.Money;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.web.common.export.Column;
import app.kontor.web.common.export.ListExport;
import app.kontor.web.common.export.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices and other documents as a file. */
@Dependent
public class DocumentsExport implements ListExport<DocumentSummary> {
  @Inject private Billing billing;

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public List<Column<DocumentSummary>> columns() {
    return List.of(
        new Column<>("billing.number", DocumentSummary::number),
        new Column<>("billing.kind", DocumentSummary::kind),
        new Column<>("billing.order", DocumentSummary::orderNumber),
        new Column<>("export.customer-number", DocumentSummary::partnerNumber),
        new Column<>("common.customer", DocumentSummary::partnerName),
        new Column<>("billing.issue-date", DocumentSummary::issueDate),
        new Column<>("billing.due-date", DocumentSummary::dueDate),
        new Column<>("billing.gross", DocumentSummary::gross),
        new Column<>("billing.open", DocumentSummary::open),
        new Column<>("common.currency", DocumentsExport::currency));
  }

  @Override
  public Page<DocumentSummary> rows(ListQuery query, PageRequest page) {
    return billing.list(filter(query), page);
  }

  private static @Nullable Object currency(DocumentSummary document) {
    Money gross = document.gross();
    return gross == null ? null : gross.currency();
  }

  /** What the address of a list of documents asks for. */
  static DocumentFilter filter(ListQuery query) {
    return new DocumentFilter(
        query.text("q"),
        query.constant("kind", DocumentKind.class),
        query.date("from"),
        query.date("to"),
        query.number("amount"),
        query.constant("payment", DocumentFilter.Payment.class));
  }
}
