package app.kontor.pricing;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a list says at a spot.
 *
 * @param amount net, in the list's currency, for {@code perQuantity}
 * @param version for {@link SetPrice}
 */
public record SpotPrice(PriceSpot spot, BigDecimal amount, BigDecimal perQuantity, long version)
    implements Serializable {}
