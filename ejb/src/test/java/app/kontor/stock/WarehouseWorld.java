package app.kontor.stock;

import app.kontor.party.Address;
import java.util.List;

/** Warehouses as tests need them. */
public final class WarehouseWorld {
  private WarehouseWorld() {}

  /** A branch in Poznań. */
  public static WarehouseData warehouse(String code, boolean open) {
    Address address =
        new Address(
            "Magazyn " + code, null, "Polna", "12", null, "61-001", "Poznań", "PL", null, null);
    return WarehouseData.at(code, 0, address, List.of(), "", open, true);
  }
}
