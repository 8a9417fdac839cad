package app.kontor.einvoice;

import app.kontor.listing.MarkedRow;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** E-invoices with their way through KSeF; customers see those of theirs that are taken. */
@Dependent
public class EInvoiceList implements ListDefinition<EInvoiceSummary> {
  public static final ListShape<EInvoiceSummary> SHAPE =
      ListShape.<EInvoiceSummary>named("e-invoices")
          .link("number", "einvoice.document", EInvoiceSummary::number, "number")
          .text("customer", "common.customer", EInvoiceSummary::partnerName)
          .date("issued", "einvoice.issued", EInvoiceSummary::issued)
          .status("state", "common.status", EInvoiceList::badge)
          .text("fault", "einvoice.fault", EInvoiceSummary::fault)
          .text("reason", "einvoice.reason", EInvoiceSummary::reason)
          .notOnPhones()
          .code("ksef-number", "einvoice.ksef-number", EInvoiceSummary::ksefNumber)
          .date("accepted", "einvoice.accepted", EInvoiceSummary::acceptedAt)
          .notOnPhones()
          .text("files", "einvoice.files", EInvoiceSummary::ksefNumber)
          .page(Audience.CUSTOMER, "number", "issued", "ksef-number", "accepted", "files")
          .page(
              Audience.STAFF,
              ListCell.of("number").over("customer"),
              ListCell.of("issued"),
              ListCell.of("state"),
              ListCell.of("fault").over("reason"),
              ListCell.of("ksef-number").over("accepted"),
              ListCell.of("files"))
          .file(
              "number", "customer", "issued", "state", "fault", "reason", "ksef-number", "accepted")
          .filter(
              FilterField.search("q", "einvoice.search"),
              FilterField.choice(
                  "state", "common.status", "common.all", List.of(EInvoiceState.values())))
          .marked(invoice -> MarkedRow.seen(invoice.number(), invoice.version()))
          .build();

  private final EInvoices invoices;

  @Inject
  public EInvoiceList(EInvoices invoices) {
    this.invoices = invoices;
  }

  @Override
  public ListShape<EInvoiceSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<EInvoiceSummary> rows(FilterValues filter, PageRequest page) {
    return invoices.list(
        new EInvoiceFilter(filter.text("q"), filter.constant("state", EInvoiceState.class)), page);
  }

  private static Badge badge(EInvoiceSummary invoice) {
    EInvoiceState state = invoice.state();
    return switch (state) {
      case WAITING -> Badge.of(state, "info", "pi-clock");
      case SENT -> Badge.of(state, "info", "pi-send");
      case ACCEPTED -> Badge.of(state, "ok", "pi-check");
      case REFUSED -> Badge.of(state, "danger", "pi-times");
      case LEFT_OUT -> Badge.of(state, "neutral", "pi-ban");
    };
  }
}
