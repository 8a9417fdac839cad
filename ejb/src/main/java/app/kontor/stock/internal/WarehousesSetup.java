package app.kontor.stock.internal;

import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import app.kontor.stock.WarehouseData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Without an open warehouse nothing can be promised or shipped. */
@Dependent
public class WarehousesSetup implements SetupStep {
  @Inject private StorageSites sites;

  @Override
  public String key() {
    return "warehouses";
  }

  @Override
  public int place() {
    return Place.WAREHOUSES;
  }

  @Override
  public String page() {
    return "/office/warehouses.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    List<WarehouseData> open = sites.all(sellerId).stream().filter(WarehouseData::open).toList();
    List<SetupGap> gaps = new ArrayList<>();
    if (open.isEmpty()) {
      gaps.add(SetupGap.of("no-warehouse", SetupUse.SHIP));
    }
    open.stream()
        .filter(one -> one.address() == null)
        .forEach(one -> gaps.add(SetupGap.of("warehouse-address").about(one.name())));
    return SetupProgress.of(open.size(), gaps);
  }
}
