package app.kontor.approval;

import app.kontor.approval.ApprovalAsked.Reader;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request was approved and ordered, or declined; who asked is to be told.
 *
 * @param by name of who decided
 * @param answer why it was declined; empty for an order
 * @param order what was ordered; null if it was declined
 */
public record ApprovalDecided(
    long sellerId,
    long partnerId,
    String reference,
    String by,
    Money net,
    String answer,
    @Nullable OrderNumber order,
    Reader requester) {}
