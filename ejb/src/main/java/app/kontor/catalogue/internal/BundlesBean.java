package app.kontor.catalogue.internal;

import app.kontor.catalogue.BundleEntry;
import app.kontor.catalogue.Bundles;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Parts of bundles behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BundlesBean implements Bundles {
  @Inject private CurrentActor actor;
  @Inject private CatalogueRows rows;
  @Inject private BundleRepository repository;
  @Inject private BundleKeeper keeper;
  @Inject private ItemKeeper items;
  @Inject private Once once;

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public Item bundle(ItemNumber bundle) {
    List<ItemNumber> asked = List.of(bundle);
    Item found =
        SpelledItems.meant(
                asked,
                rows.byKeys(
                    actor.get().sellerId(), SpelledItems.keys(asked), actor.get().language()))
            .get(bundle);
    if (found == null) {
      throw new UnknownItem(bundle);
    }
    return found;
  }

  private record Many(List<BundleEntry> entries) {
    Many {
      entries = List.copyOf(entries);
    }
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public int keep(String key, List<BundleEntry> entries) {
    ItemKeeper.requireAtMost(MOST_AT_ONCE, entries);
    Made made =
        once.run(
            "keep-bundles",
            actor.get().userId() + ":" + key,
            new Many(entries),
            Made.class,
            () -> new Made(String.valueOf(keeper.keep(entries))));
    return Integer.parseInt(made.reference());
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void remove(ItemNumber bundle, ItemNumber part) {
    keeper.remove(bundle, part);
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<BundleEntry> named(Collection<ItemNumber> asked) {
    ItemKeeper.requireAtMost(MOST_AT_ONCE, asked);
    return keeper.named(asked);
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<ItemNumber> with(ItemNumber part, int limit) {
    return items.find(part).map(found -> repository.with(found.id(), limit)).orElseGet(List::of);
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public Page<BundleEntry> all(PageRequest page) {
    return repository.all(actor.get().sellerId(), page);
  }
}
