package app.kontor.billing;

import static app.kontor.platform.list.Audience.CUSTOMER;
import static app.kontor.platform.list.Audience.STAFF;

import app.kontor.money.Money;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issued documents of the actor's company, or of all customers for staff. */
@Dependent
public class DocumentList implements ListDefinition<DocumentSummary> {
  private static final ListCell NUMBER =
      ListCell.of("number").labelled("billing.number-order").over("order");

  public static final ListShape<DocumentSummary> SHAPE =
      ListShape.<DocumentSummary>named("documents")
          .link("number", "billing.number", DocumentSummary::number, "number")
          .text("kind", "billing.kind", DocumentSummary::kind)
          .tight()
          .status("cancelled", "billing.cancelled", DocumentList::cancelled)
          .code("order", "billing.order", DocumentSummary::orderNumber)
          .code("customer-number", "export.customer-number", DocumentSummary::partnerNumber)
          .text("customer", "common.customer", DocumentSummary::partnerName)
          .date("issued", "billing.issue-date", DocumentSummary::issueDate)
          .date("due", "billing.due-date", DocumentSummary::dueDate)
          .money("gross", "billing.gross", DocumentSummary::gross)
          .money("open", "billing.open", DocumentSummary::open)
          .text("currency", "common.currency", DocumentList::currency)
          .text("pdf", "billing.pdf", DocumentSummary::fileName)
          .page(
              CUSTOMER,
              NUMBER,
              ListCell.of("kind").over("cancelled"),
              ListCell.of("issued"),
              ListCell.of("due"),
              ListCell.of("gross"),
              ListCell.of("open"),
              ListCell.of("pdf"))
          .page(
              STAFF,
              NUMBER,
              ListCell.of("kind").over("cancelled"),
              ListCell.of("customer").over("customer-number"),
              ListCell.of("issued"),
              ListCell.of("due"),
              ListCell.of("gross"),
              ListCell.of("open"),
              ListCell.of("pdf"))
          .file(
              "number",
              "kind",
              "order",
              "customer-number",
              "customer",
              "issued",
              "due",
              "gross",
              "open",
              "currency")
          .filter(
              FilterField.search("q", "billing.search", "billing.search.own"),
              FilterField.choice(
                  "kind", "billing.kind", "billing.any", List.of(DocumentKind.values())),
              FilterField.choice(
                  "payment",
                  "billing.payment",
                  "billing.any",
                  List.of(DocumentFilter.Payment.values())),
              FilterField.date("from", "billing.issued-from"),
              FilterField.date("to", "billing.issued-to"),
              FilterField.amount("amount", "billing.amount"))
          .build();

  private final Billing billing;

  @Inject
  public DocumentList(Billing billing) {
    this.billing = billing;
  }

  @Override
  public ListShape<DocumentSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<DocumentSummary> rows(FilterValues filter, PageRequest page) {
    return billing.list(
        new DocumentFilter(
            filter.text("q"),
            filter.constant("kind", DocumentKind.class),
            filter.date("from"),
            filter.date("to"),
            filter.number("amount"),
            filter.constant("payment", DocumentFilter.Payment.class)),
        page);
  }

  private static @Nullable Object cancelled(DocumentSummary document) {
    if (document.replaced()) {
      return Badge.of("REPLACED", "billing.replaced");
    }
    return document.cancelled() ? Badge.of("CANCELLED", "billing.cancelled") : null;
  }

  private static @Nullable Object currency(DocumentSummary document) {
    Money gross = document.gross();
    return gross == null ? null : gross.currency();
  }
}
