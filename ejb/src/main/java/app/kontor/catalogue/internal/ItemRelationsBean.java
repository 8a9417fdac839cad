package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRelations;
import app.kontor.catalogue.RelatedItem;
import app.kontor.catalogue.Relation;
import app.kontor.catalogue.RelationKind;
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

/** Relations of items behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ItemRelationsBean implements ItemRelations {
  @Inject private CurrentActor actor;
  @Inject private ItemKeeper items;
  @Inject private CatalogueRows rows;
  @Inject private RelationRepository repository;
  @Inject private RelationKeeper keeper;
  @Inject private Once once;

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<RelatedItem> of(ItemNumber item) {
    long id = items.find(item).orElseThrow(() -> new UnknownItem(item)).id();
    return rows.around(actor.get().sellerId(), id, RelatedRows.ofStaff(), actor.get().language())
        .related();
  }

  private record Added(ItemNumber item, RelationKind kind, List<ItemNumber> related) {
    Added {
      related = List.copyOf(related);
    }
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public int add(String key, ItemNumber item, RelationKind kind, List<ItemNumber> related) {
    Made made =
        once.run(
            "add-relations",
            actor.get().userId() + ":" + key,
            new Added(item, kind, related),
            Made.class,
            () -> new Made(String.valueOf(keeper.add(item, kind, related))));
    return Integer.parseInt(made.reference());
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void arrange(ItemNumber item, RelationKind kind, List<ItemNumber> related) {
    keeper.arrange(item, kind, related);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void remove(ItemNumber item, RelationKind kind, ItemNumber related) {
    keeper.remove(item, kind, related);
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<Relation> named(Collection<ItemNumber> asked) {
    ItemKeeper.requireAtMost(MOST_AT_ONCE, asked);
    return keeper.named(asked);
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public Page<Relation> all(PageRequest page) {
    return repository.all(actor.get().sellerId(), page);
  }

  private record Many(List<Relation> relations) {
    Many {
      relations = List.copyOf(relations);
    }
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void keep(String key, List<Relation> relations) {
    ItemKeeper.requireAtMost(MOST_AT_ONCE, relations);
    once.run(
        "keep-relations",
        actor.get().userId() + ":" + key,
        new Many(relations),
        Made.class,
        () -> {
          keeper.keep(relations);
          return new Made(String.valueOf(relations.size()));
        });
  }
}
