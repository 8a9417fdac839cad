package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.internal.PictureRepository.Owner;
import app.kontor.catalogue.model.BundledItem;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.CataloguePicture;
import app.kontor.catalogue.model.ItemChange.Difference;
import app.kontor.catalogue.model.ItemRelation;
import app.kontor.gate.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Adds an item like another: its data, the parts of a bundle, what it names, and its pictures,
 * whose files are there once. What others name stays theirs.
 */
@Dependent
public class ItemCopies {
  @Inject private CurrentActor actor;
  @Inject private ItemKeeper items;
  @Inject private BundleRepository bundles;
  @Inject private RelationRepository relations;
  @Inject private PictureRepository pictures;
  @Inject private ItemHistory history;

  /** The number of the copy as it is kept. */
  ItemNumber copy(ItemNumber from, ItemNumber to) {
    ItemData data = items.data(List.of(from)).get(from);
    if (data == null) {
      throw new UnknownItem(from);
    }
    ItemNumber kept = items.keep(data.copiedTo(to));
    Map<ItemNumber, CatalogueItem> both = items.meant(List.of(data.number(), kept));
    long source = id(both, data.number());
    long copy = id(both, kept);
    // what the copy is given is what its model has at one moment
    relations.hold(new TreeSet<>(List.of(source, copy)));
    parts(source, copy);
    named(source, copy);
    pictures(source, copy);
    history.write(Map.of(copy, List.of(new Difference("copied", "", data.number().value()))));
    return kept;
  }

  private static long id(Map<ItemNumber, CatalogueItem> both, ItemNumber number) {
    return Objects.requireNonNull(both.get(number)).id();
  }

  private void parts(long source, long copy) {
    for (BundledItem part : bundles.of(List.of(source))) {
      bundles.add(
          new BundledItem(
              actor.get().sellerId(), copy, part.partId(), part.quantity(), part.place()));
    }
  }

  private void named(long source, long copy) {
    for (ItemRelation each : relations.of(List.of(source))) {
      relations.add(
          ItemRelation.named(
              actor.get().sellerId(),
              copy,
              each.kind(),
              each.relatedId(),
              each.place(),
              List.of()));
    }
  }

  private void pictures(long source, long copy) {
    List<CataloguePicture> shown = pictures.of(new Owner(source, true));
    for (CataloguePicture each : shown) {
      pictures.add(each.copiedTo(copy));
    }
    if (!shown.isEmpty()) {
      pictures.place(new Owner(copy, true), CataloguePicture.hashes(shown));
    }
  }
}
