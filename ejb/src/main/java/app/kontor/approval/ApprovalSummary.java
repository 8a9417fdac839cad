package app.kontor.approval;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for approval as lists show it.
 *
 * @param reference in addresses, stable
 * @param requester name of who asked
 * @param net as it was when it was asked for, goods and delivery
 * @param order what was ordered; null unless it was
 */
public record ApprovalSummary(
    String reference,
    String requester,
    Instant askedAt,
    Money net,
    ApprovalReason reason,
    ApprovalState state,
    @Nullable OrderNumber order)
    implements Serializable {}
