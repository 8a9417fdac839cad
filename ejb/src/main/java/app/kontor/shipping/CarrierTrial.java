package app.kontor.shipping;

import java.io.Serializable;

/**
 * What a carrier makes of a number.
 *
 * @param number without blanks, in capitals
 * @param trackingUrl where the number is tracked; empty if nowhere
 */
public record CarrierTrial(String number, String trackingUrl, NumberCheck check)
    implements Serializable {}
