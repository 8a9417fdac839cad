package app.kontor.credit;

import app.kontor.money.Money;
import java.io.Serializable;

/**
 * Why an order is not covered.
 *
 * @param beyond by how much the limit is exceeded, or what is overdue
 */
public record CreditVerdict(CreditCause cause, Money beyond) implements Serializable {}
