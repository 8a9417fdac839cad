package app.kontor.banking;

import app.kontor.money.Money;

/**
 * Money is kept on a customer's account; observed in the transaction that keeps it.
 *
 * @param amount what is kept
 */
public record MoneyOnAccount(long sellerId, long partnerId, Money amount) {}
