package app.kontor.ordering;

import app.kontor.money.Money;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order in a list. */
public record OrderSummary(
    String number,
    String partnerNumber,
    String partnerName,
    OrderStatus status,
    PaymentStatus paymentStatus,
    Channel channel,
    Instant placedAt,
    @Nullable String buyerReference,
    int lineCount,
    Money gross,
    Money paid)
    implements Serializable {}
