/**
 * Money as the field knows it: {@link app.kontor.money.Money} at a currency's minor unit, {@link
 * app.kontor.money.UnitPrice} at up to six decimals, {@link app.kontor.money.ExchangeRate}. Pure
 * values; may use {@code measure} and the JDK, nothing else. Rounding happens only where a {@link
 * java.math.RoundingMode} is named.
 */
@NullMarked
package app.kontor.money;

import org.jspecify.annotations.NullMarked;
