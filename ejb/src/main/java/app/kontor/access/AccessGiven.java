package app.kontor.access;

/**
 * A person who signs in at another seller already is known to one more: they sign in as always.
 *
 * @param key one per person added
 * @param companyName of the trading partner; empty for staff
 * @param language pl, de or en
 */
public record AccessGiven(
    String key,
    long sellerId,
    long partnerId,
    String email,
    String name,
    String companyNumber,
    String companyName,
    String language) {}
