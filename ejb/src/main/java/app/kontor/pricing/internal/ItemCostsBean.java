package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.pricing.ItemCost;
import app.kontor.pricing.ItemCosts;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Keeping what items cost behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ItemCostsBean implements ItemCosts {
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private Catalogue catalogue;
  @Inject private MeantItems items;
  @Inject private ItemCostRows rows;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.COST_MANAGE)
  public Page<ItemCost.Shown> costs(String text, PageRequest page) {
    return rows.list(
        actor.get().sellerId(),
        text,
        new PriceListRows.Reader(
            catalogue.listed(actor.get().language()), parties.seller().language()),
        page);
  }

  @Override
  @Allowed(Permission.COST_MANAGE)
  public ItemCost cost(ItemNumber itemNumber) {
    long item = items.id(itemNumber).orElseThrow(() -> new UnknownItem(itemNumber));
    return rows.find(item, itemNumber).orElseGet(() -> new ItemCost(itemNumber, null, 0));
  }

  @Override
  @Allowed(Permission.COST_MANAGE)
  public Map<ItemNumber, UnitPrice> known(Collection<ItemNumber> numbers) {
    Map<ItemNumber, Item> found = catalogue.itemsByNumber(numbers, actor.get().language());
    Map<Long, ItemCostRows.Cost> costs =
        rows.of(found.values().stream().map(Item::id).distinct().toList());
    Map<ItemNumber, UnitPrice> known = new HashMap<>();
    found.forEach(
        (number, item) -> {
          ItemCostRows.Cost cost = costs.get(item.id());
          if (cost != null) {
            known.put(
                number, UnitPrice.of(cost.amount(), Currencies.of(cost.currency()), item.unit()));
          }
        });
    return known;
  }

  @Override
  @Allowed(value = Permission.COST_MANAGE, audit = true)
  public void set(ItemCost cost) {
    BigDecimal amount = cost.amount();
    if (amount != null) {
      NumberRange.PRICE.check("amount", amount);
    }
    long item =
        items
            .id(cost.itemNumber())
            .orElseThrow(() -> new InvalidInput("itemNumber", "UNKNOWN_ITEM", cost.itemNumber()));
    ItemCost before =
        rows.find(item, cost.itemNumber()).orElse(new ItemCost(cost.itemNumber(), null, 0));
    Currency home = parties.seller().homeCurrency();
    if (cost.version() == 0 && before.amount() != null) {
      throw new InvalidInput("itemNumber", "COST_KNOWN", cost.itemNumber());
    }
    boolean done;
    if (amount == null) {
      done = cost.version() == 0 || rows.delete(item, cost.version());
    } else if (cost.version() == 0) {
      done = rows.insert(actor.get().sellerId(), item, amount, home);
    } else {
      done = rows.update(item, amount, home, cost.version());
    }
    if (!done) {
      throw new ChangedMeanwhile();
    }
    audit.note("cost", before.amount(), amount);
  }
}
