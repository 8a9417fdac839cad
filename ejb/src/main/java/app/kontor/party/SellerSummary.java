package app.kontor.party;

import java.io.Serializable;

/**
 * A seller of the installation as those see it who keep the installation: what it is called and
 * where it is, and nothing of its business.
 *
 * @param homeCurrency ISO 4217
 * @param zone of the tz database
 * @param published whether its shop is open to its customers
 * @param open whether the reader may act for it
 */
public record SellerSummary(
    long id,
    String name,
    String country,
    String homeCurrency,
    String zone,
    boolean published,
    boolean open)
    implements Serializable {}
