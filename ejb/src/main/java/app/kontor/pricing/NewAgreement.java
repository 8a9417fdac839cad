package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.party.PartnerNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price to be agreed with a customer, in the currency it buys in.
 *
 * @param key idempotency key of the form
 * @param fromQuantity from which the price holds, in the item's unit
 * @param amount net for {@code perQuantity}
 * @param free whether a price of zero is meant
 * @param validTo last day, or null for no end
 * @param note what it goes back to; may be empty
 */
public record NewAgreement(
    String key,
    PartnerNumber customer,
    ItemNumber itemNumber,
    BigDecimal fromQuantity,
    BigDecimal amount,
    BigDecimal perQuantity,
    boolean free,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String note) {}
