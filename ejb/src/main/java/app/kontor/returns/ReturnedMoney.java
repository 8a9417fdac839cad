package app.kontor.returns;

import app.kontor.money.Money;
import java.io.Serializable;

/**
 * What is due to a customer for goods that came back, by the prices and VAT rates of the order.
 *
 * @param vat once per rate
 */
public record ReturnedMoney(Money net, Money vat, Money gross) implements Serializable {}
