package app.kontor.access;

/**
 * A person needs a mail with a link to set a password.
 *
 * @param key one per wish
 * @param companyName of the trading partner; empty for staff
 * @param language pl, de or en
 * @param invitation the person is new, as opposed to one who forgot the password
 */
public record PasswordLinkWanted(
    String key,
    long sellerId,
    long partnerId,
    String email,
    String name,
    String companyNumber,
    String companyName,
    String language,
    boolean invitation) {}
