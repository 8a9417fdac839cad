package app.kontor.credit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Currency;

/** Who agreed what credit with a customer, when and why. */
public record CreditDecision(
    Currency currency, CreditTerms terms, String reason, Instant decidedAt, String decidedBy)
    implements Serializable {}
