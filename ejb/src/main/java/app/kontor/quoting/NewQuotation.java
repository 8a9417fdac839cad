package app.kontor.quoting;

import app.kontor.party.PartnerNumber;
import java.io.Serializable;

/**
 * Staff begin a quotation.
 *
 * @param key idempotency key of the form
 * @param partnerNumber of a customer; empty for somebody who is none yet
 * @param name of the person or company; empty for a customer's own
 * @param email where it is sent; for somebody who is no customer e-mail or phone must be known
 * @param phone in any notation; may be empty
 * @param language pl, de or en, for somebody who is no customer yet; empty for the customer's
 */
public record NewQuotation(
    String key,
    PartnerNumber partnerNumber,
    String name,
    String email,
    String phone,
    String language)
    implements Serializable {}
