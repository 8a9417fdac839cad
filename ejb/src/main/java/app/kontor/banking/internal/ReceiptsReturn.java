package app.kontor.banking.internal;

import app.kontor.banking.internal.kept.Reasons;
import app.kontor.banking.model.Allocation;
import app.kontor.billing.ReceiptMoved;
import app.kontor.billing.ReceiptReturned;
import app.kontor.gate.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Receipts of orders that ended early or cost less wait at the payments desk again and say why. */
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

  /** Receipts of orders that were changed are booked on the pro-forma that is in force now. */
  void on(@Observes ReceiptMoved event) {
    Allocation allocation = locked(event.sellerId(), event.source());
    allocator.move(allocation, event.kept(), event.orderNumber(), event.to(), actor.get().name());
  }

  private Allocation locked(long sellerId, String source) {
    Allocation allocation =
        queries
            .allocation(sellerId, source)
            .orElseThrow(() -> new IllegalStateException("no allocation made payment " + source));
    queries.lock(sellerId, allocation.entry().reference());
    return allocation;
  }

  void on(@Observes ReceiptReturned event) {
    Allocation allocation = locked(event.sellerId(), event.source());
    allocator.giveBack(
        allocation,
        event.kept(),
        Reasons.remark(
                (event.ended() ? "ORDER_ENDED_" : "ORDER_CHANGED_") + event.as(),
                List.of(event.orderNumber().value()))
            .json(),
        actor.get().name());
  }
}
