package app.kontor.shipping.internal.carrier.dhl;

import app.kontor.party.Address;
import app.kontor.platform.number.NumberRange;
import app.kontor.shipping.CarrierProduct;
import app.kontor.shipping.CarrierProduct.Reach;
import app.kontor.shipping.ConsignmentLimits;
import app.kontor.shipping.internal.carrier.CarrierAdapter;
import app.kontor.shipping.internal.waybill.WaybillPrinter;
import app.kontor.shipping.model.CourierAddressRules;
import app.kontor.shipping.model.Waybill;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** DHL Parcel Poland with the products of DHL24 by their codes there. */
@Dependent
public class DhlAdapter implements CarrierAdapter {
  private static final String CODE = "DHL";

  /**
   * Domestic: next working day, by nine, by noon, in the evening; then Parcel Connect and others.
   */
  private static final List<CarrierProduct> PRODUCTS =
      List.of(
          new CarrierProduct(CODE, "AH", "AH", Reach.DOMESTIC),
          new CarrierProduct(CODE, "BY_9", "09", Reach.DOMESTIC),
          new CarrierProduct(CODE, "BY_12", "12", Reach.DOMESTIC),
          new CarrierProduct(CODE, "DW", "DW", Reach.DOMESTIC),
          new CarrierProduct(CODE, "EK", "EK", Reach.EUROPE),
          new CarrierProduct(CODE, "CP", "CP", Reach.EUROPE),
          new CarrierProduct(CODE, "PI", "PI", Reach.WORLD));

  private static final ConsignmentLimits LIMITS =
      new ConsignmentLimits(99, NumberRange.SIDE_CM.max().intValueExact(), 30, 200, 100, 60);

  private final WaybillPrinter printer;

  @Inject
  public DhlAdapter(WaybillPrinter printer) {
    this.printer = printer;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String brand() {
    return "DHL";
  }

  @Override
  public List<CarrierProduct> products() {
    return PRODUCTS;
  }

  @Override
  public ConsignmentLimits limits() {
    return LIMITS;
  }

  @Override
  public void check(String side, Address address) {
    CourierAddressRules.check(side, address);
  }

  @Override
  public byte[] print(Waybill waybill) {
    return printer.print(waybill, this);
  }
}
