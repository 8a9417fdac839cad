package app.kontor.tax;

import app.kontor.money.Money;
import java.io.Serializable;

/** Net and VAT of one rate (EN 16931 BG-23). */
public record VatSum(VatRate rate, Money net, Money vat) implements Serializable {}
