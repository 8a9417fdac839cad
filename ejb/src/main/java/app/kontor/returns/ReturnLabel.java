package app.kontor.returns;

import app.kontor.ordering.OrderNumber;
import app.kontor.party.Address;
import java.io.Serializable;

/**
 * What is printed and put into the parcel with goods that come back.
 *
 * @param to the warehouse that awaits them, or the seller where the warehouse has no address
 * @param from where the order went
 * @param code what the warehouse scans: it opens the return
 */
public record ReturnLabel(
    ReturnNumber number, OrderNumber orderNumber, Address to, Address from, ReturnCode code)
    implements Serializable {}
