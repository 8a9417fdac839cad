package app.kontor.pricing;

import java.io.Serializable;
import java.util.Currency;

/** A price list that a customer may be given. */
public record PriceListChoice(String code, String name, Currency currency, boolean base)
    implements Serializable {}
