package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemChanged;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.RefusedItem;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeping items behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ItemsBean implements Items {
  private static final int MOST_CHANGES = 500;

  @Inject private CurrentActor actor;
  @Inject private ItemKeeper keeper;
  @Inject private ItemCopies copies;
  @Inject private ItemRepository repository;
  @Inject private Once once;

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public ItemData data(ItemNumber number) {
    ItemData found = keeper.data(List.of(number)).get(number);
    if (found == null) {
      throw new UnknownItem(number);
    }
    return found;
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public Map<ItemNumber, ItemData> dataOf(Collection<ItemNumber> numbers) {
    ItemKeeper.requireAtMost(MOST_AT_ONCE, numbers);
    return keeper.data(numbers);
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<ItemData> variants(ItemNumber family) {
    CatalogueItem found = keeper.find(family).orElseThrow(() -> new UnknownItem(family));
    if (found.type() != ItemType.FAMILY) {
      throw new InvalidInput("item", "NOT_A_FAMILY", found.number());
    }
    return List.copyOf(keeper.data(repository.variants(found.id())).values());
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public Page<ItemNumber> numbers(PageRequest page) {
    return repository.numbers(actor.get().sellerId(), page);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public ItemNumber create(String key, ItemData item) {
    ItemData fresh = item.at(ItemData.NEW);
    return once("create-item", key, fresh, () -> keeper.keep(fresh));
  }

  private ItemNumber once(
      String command, String key, Record asked, java.util.function.Supplier<ItemNumber> work) {
    return new ItemNumber(
        once.run(
                command,
                actor.get().userId() + ":" + key,
                asked,
                Made.class,
                () -> new Made(work.get().value()))
            .reference());
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void change(ItemData item) {
    // what would be added by this version is not there to be changed
    keeper.keep(item.version() == ItemData.NEW ? item.at(ItemData.NEW - 1) : item);
  }

  private record Copied(ItemNumber from, ItemNumber to) {}

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public ItemNumber copy(String key, ItemNumber from, ItemNumber to) {
    return once("copy-item", key, new Copied(from, to), () -> copies.copy(from, to));
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void activate(ItemNumber number, long version) {
    keeper.keep(data(number).at(version).sold(true));
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void deactivate(ItemNumber number, long version) {
    keeper.keep(data(number).at(version).sold(false));
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<RefusedItem> check(List<ItemData> items) {
    ItemKeeper.requireAtMost(MOST_AT_ONCE, items);
    return keeper.check(items);
  }

  private record Many(List<ItemData> items) {
    Many {
      items = List.copyOf(items);
    }
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void keep(String key, List<ItemData> items) {
    ItemKeeper.requireAtMost(MOST_AT_ONCE, items);
    once.run(
        "keep-items",
        actor.get().userId() + ":" + key,
        new Many(items),
        Made.class,
        () -> {
          keeper.keepAll(items);
          return new Made(String.valueOf(items.size()));
        });
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<ItemChanged> history(ItemNumber number, int limit) {
    return keeper
        .find(number)
        .map(item -> repository.changes(item.id(), Math.max(1, Math.min(MOST_CHANGES, limit))))
        .orElseThrow(() -> new UnknownItem(number));
  }
}
