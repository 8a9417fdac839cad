package app.kontor.shipping.internal.carrier;

import app.kontor.party.Address;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.CarrierProduct;
import app.kontor.shipping.CarrierProduct.Reach;
import app.kontor.shipping.ConsignmentLimits;
import app.kontor.shipping.internal.waybill.WaybillPrinter;
import app.kontor.shipping.model.Waybill;
import java.util.List;

/** A second carrier, all of it: one small letter at a time, within Poland, onto roofs. */
class PigeonAdapter implements CarrierAdapter {
  @Override
  public String code() {
    return "PIGEON";
  }

  @Override
  public String brand() {
    return "Pigeon Post";
  }

  @Override
  public List<CarrierProduct> products() {
    return List.of(new CarrierProduct("PIGEON", "LETTER", "P1", Reach.DOMESTIC));
  }

  @Override
  public ConsignmentLimits limits() {
    return new ConsignmentLimits(1, 5, 10, 20, 0, 2);
  }

  @Override
  public void check(String side, Address address) {
    if (address.addition() == null || !address.addition().contains("roof")) {
      throw InvalidInput.required(side + "Addition");
    }
  }

  @Override
  public byte[] print(Waybill waybill) {
    return new WaybillPrinter().print(waybill, this);
  }
}
