package app.kontor.quoting;

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

/** Quotations of the actor's company, or of all customers for staff. */
@Dependent
public class QuotationList implements ListDefinition<QuotationSummary> {
  public static final ListShape<QuotationSummary> SHAPE =
      ListShape.<QuotationSummary>named("quotations")
          .link("number", "common.number", QuotationSummary::number, "quotation")
          .text("subject", "quotation.subject", QuotationSummary::subject)
          .text("customer", "common.customer", QuotationSummary::partnerName)
          .code("customer-number", "export.customer-number", QuotationSummary::partnerNumber)
          .status("state", "common.status", QuotationList::badge)
          .money("net", "common.net", QuotationSummary::net)
          .date("until", "quotation.until", QuotationSummary::validUntil)
          .date("held", "quotation.held", QuotationSummary::heldUntil)
          .date("changed", "quotation.changed", QuotationSummary::changedAt)
          .notOnPhones()
          .text("by", "quotation.made-by", QuotationSummary::madeBy)
          .notOnPhones()
          .code("order", "quotation.order", QuotationSummary::order)
          .page(Audience.CUSTOMER, "number", "subject", "state", "net", "until", "changed", "order")
          .page(
              Audience.STAFF,
              ListCell.of("number").over("subject"),
              ListCell.of("customer").over("customer-number"),
              ListCell.of("state"),
              ListCell.of("net"),
              ListCell.of("until").over("held"),
              ListCell.of("changed"),
              ListCell.of("by"),
              ListCell.of("order"))
          .file(
              "number",
              "subject",
              "customer-number",
              "customer",
              "state",
              "net",
              "until",
              "changed",
              "by",
              "order")
          .filter(
              FilterField.search("q", "quotation.q"),
              FilterField.choice(
                  "state", "common.status", "common.all", List.of(QuotationState.values())))
          .build();

  private final Quotations quotations;

  @Inject
  public QuotationList(Quotations quotations) {
    this.quotations = quotations;
  }

  @Override
  public ListShape<QuotationSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<QuotationSummary> rows(FilterValues filter, PageRequest page) {
    return quotations.list(
        new QuotationFilter(filter.text("q"), filter.constant("state", QuotationState.class)),
        page);
  }

  private static Badge badge(QuotationSummary quotation) {
    QuotationState state = quotation.state();
    return switch (state) {
      case REQUESTED -> Badge.of(state, "warn", "pi-inbox");
      case DRAFT -> Badge.of(state, "neutral", "pi-pencil");
      case SENT -> Badge.of(state, "info", "pi-send");
      case ASKED -> Badge.of(state, "warn", "pi-question-circle");
      case ACCEPTED -> Badge.of(state, "ok", "pi-check");
      case DECLINED, WITHDRAWN, EXPIRED -> Badge.of(state, "neutral", "pi-times");
    };
  }
}
