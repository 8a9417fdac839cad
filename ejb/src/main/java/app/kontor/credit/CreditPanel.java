package app.kontor.credit;

import app.kontor.money.Money;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A customer's credit as its buyer sees it before ordering.
 *
 * @param limit null if none is agreed
 * @param standing without the order
 * @param after what the customer will owe with the order
 * @param verdict why the order is not covered; null if it is
 * @param policy what becomes of it then
 */
public record CreditPanel(
    @Nullable Money limit,
    CreditStanding standing,
    Money after,
    @Nullable CreditVerdict verdict,
    CreditPolicy policy)
    implements Serializable {}
