package app.kontor.pricing;

import java.io.Serializable;

/** A customer who has a price list as their own. */
public record PriceListUser(String number, String name) implements Serializable {}
