package app.kontor.pricing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A price list as staff see it.
 *
 * @param base prices for every customer of the currency; otherwise only for those it is given to
 * @param validTo last day, or null for no end
 * @param prices how many entries, each quantity step counted
 * @param customers who have it as their own
 * @param version of name and validity, for {@link PriceListData}
 * @param edition grows with each change of its prices
 */
public record PriceListView(
    String code,
    String name,
    Currency currency,
    boolean base,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    PriceListState state,
    long prices,
    long customers,
    long version,
    long edition)
    implements Serializable {}
