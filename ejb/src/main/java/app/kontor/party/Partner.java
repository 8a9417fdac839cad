package app.kontor.party;

import java.io.Serializable;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A trading partner as other capabilities see it.
 *
 * @param number customer number, unique per seller, in URLs
 * @param address registered address, also the bill-to address
 * @param vatId with country prefix, or null if there is none
 * @param language of documents and mails: pl, de or en
 * @param currency in which the partner buys; never converted silently
 * @param priceList code of the partner's own price list, or null for the currency's base list
 * @param paymentDays net days; 0 means payment in advance
 * @param email where documents go
 * @param active inactive partners cannot order
 */
public record Partner(
    long id,
    PartnerNumber number,
    String name,
    Address address,
    @Nullable String vatId,
    Locale language,
    Currency currency,
    @Nullable String priceList,
    int paymentDays,
    String email,
    boolean active)
    implements Serializable {}
