package app.kontor.catalogue;

import app.kontor.party.PartnerNumber;
import java.io.Serializable;

/**
 * What a customer calls an item (EN 16931 BT-156), as it is kept.
 *
 * @param partnerName the customer's
 * @param itemName in the actor's language
 * @param number as the customer writes it
 * @param name what the customer calls it in words; empty for none
 * @param preferred whether it is the one of the item that is shown and printed
 * @param hides whether it is a number of another item of the seller's too, which the customer does
 *     not mean by it
 */
public record BuyersNumber(
    long id,
    PartnerNumber partnerNumber,
    String partnerName,
    ItemNumber itemNumber,
    String itemName,
    String number,
    String name,
    boolean preferred,
    boolean hides,
    long version)
    implements Serializable {}
