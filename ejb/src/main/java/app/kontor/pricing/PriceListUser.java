package app.kontor.pricing;

import app.kontor.party.PartnerNumber;
import java.io.Serializable;

/** A customer who has a price list as their own. */
public record PriceListUser(PartnerNumber number, String name) implements Serializable {}
