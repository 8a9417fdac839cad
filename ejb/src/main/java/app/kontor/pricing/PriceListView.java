package app.kontor.pricing;

import app.kontor.platform.data.Total;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A price list as staff see it.
 *
 * @param base prices for every customer of the currency; otherwise only for those it is given to
 * @param promotion its prices hold where they are lower than what customers pay otherwise
 * @param source code of the list it is derived from, or null if it has only prices of its own
 * @param validTo last day, or null for no end
 * @param prices how many entries, each quantity step counted
 * @param customers who have it as their own
 * @param version of name and validity, for {@link PriceListData}
 * @param edition grows with each change of its prices
 * @param decimals with which its prices are shown at least
 */
public record PriceListView(
    String code,
    String name,
    Currency currency,
    boolean base,
    boolean promotion,
    @Nullable String source,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    PriceListState state,
    long prices,
    Total customers,
    long version,
    long edition,
    int decimals)
    implements Serializable {}
