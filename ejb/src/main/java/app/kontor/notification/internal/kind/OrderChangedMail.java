package app.kontor.notification.internal.kind;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.Settlements;
import app.kontor.notification.MailEvent;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.ChangeStatus;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDifference;
import app.kontor.ordering.OrderDifference.Kind;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.party.Parties;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order was changed; says what is different and carries the new pro-forma. */
@ApplicationScoped
public class OrderChangedMail extends OrderMail<OrderChangedMail.Changed> {
  private static final Tags<Changed> TAGS =
      Tags.<Changed>none()
          .with(OrderTags.ALL, Changed::order)
          .withAny(DocumentTags.ALL, (facts, formats) -> Optional.ofNullable(facts.document()))
          .with(ChangeTags.ALL, Changed::change);

  @Inject private Billing billing;
  @Inject private Settlements settlements;
  @Inject private Parties parties;
  @Inject private OrderChanges changes;

  /**
   * An order that was changed.
   *
   * @param document its new pro-forma, or null if there is none
   */
  record Changed(OrderFacts order, @Nullable DocumentFacts document, ChangeRecord change) {}

  void changed(@Observes @Priority(LAST) OrderChanged event) {
    OrderDetail order = order(event.orderNumber());
    Optional<DocumentSummary> paper =
        event.reissue() ? proForma(event.orderNumber()) : Optional.empty();
    tell(
        Occasion.of(order)
            .about(event.orderNumber() + "/" + event.recordId())
            .attaching(paper.map(DocumentSummary::number).stream().toList()),
        order,
        new Changed(
            facts(order),
            paper
                .map(one -> BilledMail.facts(settlements, parties.seller(order.sellerId()), one))
                .orElse(null),
            changes.changeForMail(event.recordId())));
  }

  private Optional<DocumentSummary> proForma(OrderNumber orderNumber) {
    return billing.documentsOf(orderNumber).stream()
        .filter(document -> document.kind() == DocumentKind.PRO_FORMA && !document.replaced())
        .findFirst();
  }

  @Override
  public MailEvent event() {
    return new MailEvent("ORDER_CHANGED");
  }

  @Override
  public int place() {
    return 24;
  }

  @Override
  public Tags<Changed> tags() {
    return TAGS;
  }

  @Override
  public Changed sample(Sample sample) {
    OrderFacts order = sample.order(OrderStatus.CONFIRMED);
    return new Changed(
        order,
        sample.isFull() ? sample.document(DocumentKind.PRO_FORMA, order.order()) : null,
        record(sample, order.order()));
  }

  private static ChangeRecord record(Sample sample, OrderDetail order) {
    String item = order.lines().get(0).item().number() + " " + order.lines().get(0).item().name();
    return new ChangeRecord(
        1,
        1,
        order.number(),
        order.buyer().address().name(),
        ChangeStatus.MADE,
        1,
        OrderChange.of(OrderChange.Terms.of(order)),
        List.of(
            new OrderDifference(Kind.QUANTITY, 1, item, "10 C62", "20 C62"),
            new OrderDifference(Kind.REQUESTED_DATE, 0, "", "", sample.today().toString())),
        sample.isFull() ? sample.odd("note") : "",
        order.totals().gross(),
        order.totals().gross(),
        Instant.EPOCH,
        sample.buyer(),
        false,
        Instant.EPOCH,
        sample.buyer(),
        null);
  }
}
