package app.kontor.banking.internal;

import app.kontor.banking.internal.kept.Reasons;
import app.kontor.banking.model.Allocation;
import app.kontor.billing.ReceiptReturned;
import app.kontor.gate.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Receipts of orders that ended early wait at the payments desk again and say why. */
@Dependent
public class ReceiptsReturn {
  private final CurrentActor actor;
  private final EntryQueries queries;
  private final Allocator allocator;

  @Inject
  ReceiptsReturn(CurrentActor actor, EntryQueries queries, Allocator allocator) {
    this.actor = actor;
    this.queries = queries;
    this.allocator = allocator;
  }

  void on(@Observes ReceiptReturned event) {
    Allocation allocation =
        queries
            .allocation(event.sellerId(), event.source())
            .orElseThrow(
                () -> new IllegalStateException("no allocation made payment " + event.source()));
    queries.lock(event.sellerId(), allocation.entry().reference());
    allocator.giveBack(
        allocation,
        event.kept(),
        Reasons.remark("ORDER_ENDED_" + event.as(), List.of(event.orderNumber().value())).json(),
        actor.get().name());
  }
}
