package app.kontor.quoting;

import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something has happened to a quotation of which one side is to be told.
 *
 * @param count of what was said and done, so that each is told once
 * @param step what was done
 * @param toSeller whether the seller is told, else the customer
 * @param partnerId 0 for somebody who is no customer yet
 * @param partnerNumber empty for the same
 * @param person who gets it at the customer's
 * @param email empty if nobody there can be written to
 * @param gross of the offer; null while there is none
 * @param until last day of the offer; null while there is none
 * @param text what was said; empty for nothing
 * @param order number of the order it became; empty if it has not
 */
public record QuotationTold(
    long sellerId,
    QuotationNumber number,
    int count,
    QuotationStep step,
    boolean toSeller,
    long partnerId,
    String partnerNumber,
    String partnerName,
    String person,
    String email,
    Locale language,
    @Nullable Money gross,
    @Nullable LocalDate until,
    String text,
    String order) {}
