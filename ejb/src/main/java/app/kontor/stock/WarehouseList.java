package app.kontor.stock;

import app.kontor.party.Address;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The seller's warehouses and branches, by code. */
@Dependent
public class WarehouseList implements ListDefinition<WarehouseData> {
  public static final ListShape<WarehouseData> SHAPE =
      ListShape.<WarehouseData>named("warehouses")
          .link("code", "warehouses.code", WarehouseData::code, "warehouse")
          .text("name", "common.name", WarehouseData::name)
          .text("address", "warehouses.address", WarehouseList::address)
          .text("kind", "warehouses.kind", WarehouseList::kind)
          .status("status", "common.status", WarehouseList::status)
          .page(Audience.STAFF, "code", "name", "address", "kind", "status")
          .whole()
          .build();

  private final Warehouses warehouses;

  @Inject
  public WarehouseList(Warehouses warehouses) {
    this.warehouses = warehouses;
  }

  @Override
  public ListShape<WarehouseData> shape() {
    return SHAPE;
  }

  @Override
  public Page<WarehouseData> rows(FilterValues filter, PageRequest page) {
    List<WarehouseData> all = warehouses.all();
    return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
  }

  private static String address(WarehouseData warehouse) {
    Address address = warehouse.address();
    return address == null ? warehouse.city() : address.oneLine();
  }

  private static Phrase kind(WarehouseData warehouse) {
    return Phrase.of(warehouse.branch() ? "warehouses.branch" : "warehouses.internal");
  }

  private static Badge status(WarehouseData warehouse) {
    return warehouse.open()
        ? Badge.of("DONE", "warehouses.open")
        : Badge.of("INACTIVE", "warehouses.closed");
  }
}
