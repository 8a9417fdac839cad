package app.kontor.shipping.internal.carrier;

import app.kontor.party.Address;
import app.kontor.shipping.CarrierProduct;
import app.kontor.shipping.ConsignmentLimits;
import app.kontor.shipping.model.Waybill;
import java.util.List;

/**
 * What a carrier can do for whom we make the waybills ourselves. How its numbers look, where they
 * are tracked and what a piece may weigh are settings of the carrier, not code. The texts {@code
 * carrier-adapter.<code>} and {@code carrier-product.<code>.<product>} of the bundles and {@code
 * product.<code>.<product>} of the waybill's belong to an adapter.
 */
public interface CarrierAdapter {

  /** What a carrier's settings name it by; capital letters, digits and low lines. */
  String code();

  /** The carrier as its papers name it. */
  String brand();

  /** In the order in which they are offered; of those that reach a place the first is proposed. */
  List<CarrierProduct> products();

  /** What a consignment may be, and when it may be picked up. */
  ConsignmentLimits limits();

  /**
   * Accepts the address of one side or names the first field that is wrong.
   *
   * @param side {@code sender} or {@code receiver}, begins the field's id
   * @throws app.kontor.platform.failure.InvalidInput naming the field
   */
  void check(String side, Address address);

  /** The PDF of a waybill on the paper it asks for, labels included. */
  byte[] print(Waybill waybill);
}
