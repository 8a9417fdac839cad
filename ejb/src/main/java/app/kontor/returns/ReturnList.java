package app.kontor.returns;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Returns of the actor's company, or of all customers for staff. */
@Dependent
public class ReturnList implements ListDefinition<ReturnSummary> {
  public static final ListShape<ReturnSummary> SHAPE =
      ListShape.<ReturnSummary>named("returns")
          .link("number", "common.number", ReturnSummary::number, "return")
          .text("customer", "common.customer", ReturnSummary::partnerName)
          .code("customer-number", "export.customer-number", ReturnSummary::partnerNumber)
          .code("order", "returns.order", ReturnSummary::orderNumber)
          .date("announced", "returns.announced", ReturnSummary::announcedAt)
          .text("by", "returns.by", ReturnSummary::announcedBy)
          .status("status", "common.status", ReturnSummary::status)
          .money("due", "returns.due", ReturnSummary::due)
          .status("correction", "returns.correction", ReturnSummary::correction)
          .code("replacement", "returns.replacement", ReturnSummary::replacement)
          .page(Audience.CUSTOMER, "number", "order", "announced", "by", "status", "due")
          .page(
              Audience.STAFF,
              ListCell.of("number").over("order"),
              ListCell.of("customer").over("customer-number"),
              ListCell.of("announced"),
              ListCell.of("by"),
              ListCell.of("status"),
              ListCell.of("due"),
              ListCell.of("correction"))
          .file(
              "number",
              "order",
              "customer-number",
              "customer",
              "announced",
              "by",
              "status",
              "due",
              "correction",
              "replacement")
          .filter(
              FilterField.search("text", "returns.text.label"),
              FilterField.choice(
                      "status", "common.status", "common.all", List.of(ReturnStatus.values()))
                  .withCounts(),
              FilterField.choice(
                  "correction",
                  "returns.correction",
                  "common.all",
                  List.of(ReturnCorrection.values())))
          .build();

  private final Returns returns;

  @Inject
  public ReturnList(Returns returns) {
    this.returns = returns;
  }

  @Override
  public ListShape<ReturnSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<ReturnSummary> rows(FilterValues filter, PageRequest page) {
    return returns.list(
        new ReturnFilter(
            filter.text("text"),
            filter.constant("status", ReturnStatus.class),
            filter.constant("correction", ReturnCorrection.class)),
        page);
  }

  @Override
  public Map<ReturnStatus, Total> counts() {
    return returns.countByStatus();
  }
}
