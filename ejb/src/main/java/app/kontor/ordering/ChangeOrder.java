package app.kontor.ordering;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An order is changed, or its seller is asked to change it.
 *
 * @param key idempotency key of the form
 * @param version of the order that the change was decided on
 * @param reason why, for the time line; staff say one, buyers may
 * @param money what is to happen with money received beyond the new total; null if nothing is: who
 *     has not been asked about money is refused
 * @param expectedGross what the preview showed as text of {@code Money}; another total is refused
 *     with {@link PriceChanged}
 */
public record ChangeOrder(
    String key,
    OrderNumber number,
    long version,
    OrderChange change,
    String reason,
    @Nullable ReceivedMoney money,
    String expectedGross)
    implements Serializable {}
