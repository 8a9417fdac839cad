package app.kontor.shipping;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Records what was handed to a carrier with the carrier's own papers.
 *
 * @param key idempotency key of the form
 * @param number the carrier's parcel or waybill number, accepted as typed
 * @param pieces at least one
 * @param weightKg of all pieces, in kilograms
 */
public record RecordParcel(
    String key,
    DespatchNumber despatchNumber,
    String carrierCode,
    String number,
    LocalDate dispatchedOn,
    int pieces,
    BigDecimal weightKg) {}
