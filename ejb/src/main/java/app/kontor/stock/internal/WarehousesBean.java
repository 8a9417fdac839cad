package app.kontor.stock.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.party.Address;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.WarehouseNotEmpty;
import app.kontor.stock.Warehouses;
import app.kontor.stock.internal.StockRows.Lying;
import app.kontor.stock.model.StorageSite;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeping warehouses behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WarehousesBean implements Warehouses {
  private final CurrentActor actor;
  private final StorageSites sites;
  private final StockRows rows;
  private final Once once;
  private final AuditChanges audit;

  @Inject
  public WarehousesBean(
      CurrentActor actor, StorageSites sites, StockRows rows, Once once, AuditChanges audit) {
    this.actor = actor;
    this.sites = sites;
    this.rows = rows;
    this.once = once;
    this.audit = audit;
  }

  @Override
  @Allowed({Permission.STOCK_MANAGE, Permission.SETTINGS_MANAGE})
  public List<WarehouseData> all() {
    return sites.all(seller());
  }

  @Override
  @Allowed({Permission.CATALOGUE_VIEW, Permission.STOCK_MANAGE, Permission.SETTINGS_MANAGE})
  public List<WarehouseData> branches() {
    return sites.all(seller()).stream().filter(site -> site.open() && site.branch()).toList();
  }

  @Override
  @Within
  public Optional<Address> addressOf(String code) {
    return sites.all(seller()).stream()
        .filter(site -> site.code().equals(code))
        .map(WarehouseData::address)
        .filter(Objects::nonNull)
        .findFirst();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public String add(String key, WarehouseData warehouse) {
    return once.run(
            "add-warehouse",
            actor.get().userId() + ":" + key,
            warehouse,
            Made.class,
            () -> {
              StorageSite added = new StorageSite(seller(), warehouse);
              if (sites.find(seller(), warehouse.code()).isPresent()) {
                throw new InvalidInput("code", "CODE_TAKEN", warehouse.code());
              }
              sites.add(added);
              return new Made(warehouse.code());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(WarehouseData data) {
    StorageSite site = sites.find(seller(), data.code()).orElseThrow(ChangedMeanwhile::new);
    WarehouseData before = site.data();
    site.change(data);
    if (before.open() && !data.open()) {
      requireEmpty(site);
    }
    sites.changed(site);
    audit.compare(before, site.data());
  }

  private void requireEmpty(StorageSite site) {
    Lying lying = rows.lying(site.id());
    if (lying.items() > 0) {
      throw new WarehouseNotEmpty(site.code(), lying.items(), lying.reserved());
    }
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
