package app.kontor.shipping;

/**
 * Enters a range of numbers that a carrier has allotted.
 *
 * @param key idempotency key of the form
 * @param first first running number, as many digits as the range has
 * @param last last running number, same length
 */
public record AllotNumbers(
    String key,
    String carrierCode,
    String prefix,
    String first,
    String last,
    CheckRule appendRule,
    int lowWater) {}
