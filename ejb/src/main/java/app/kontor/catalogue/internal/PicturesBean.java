package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.NamedPictures;
import app.kontor.catalogue.PictureData;
import app.kontor.catalogue.PictureLook;
import app.kontor.catalogue.PictureOwner;
import app.kontor.catalogue.Pictures;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeping pictures behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PicturesBean implements Pictures {
  @Inject private CurrentActor actor;
  @Inject private PictureKeeper keeper;
  @Inject private Once once;

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<PictureData> of(PictureOwner owner) {
    return keeper.of(owner);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public int addNamed(String key, List<NamedPictures> pictures) {
    ItemKeeper.requireAtMost(Items.MOST_AT_ONCE, pictures);
    Made made =
        once.run(
            "add-named-pictures",
            actor.get().userId() + ":" + key,
            new Many(pictures),
            Made.class,
            () -> new Made(String.valueOf(keeper.addNamed(pictures))));
    return Integer.parseInt(made.reference());
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<PictureLook> looks(List<FileUpload> files) {
    ItemKeeper.requireAtMost(Items.MOST_AT_ONCE, files);
    return keeper.looks(files);
  }

  private record Many(List<NamedPictures> pictures) {
    Many {
      pictures = List.copyOf(pictures);
    }
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public Map<ItemNumber, Set<String>> hashes(Collection<ItemNumber> items) {
    ItemKeeper.requireAtMost(Items.MOST_AT_ONCE, items);
    return keeper.hashes(items);
  }

  private record Added(PictureOwner owner, List<FileUpload> files) {
    Added {
      files = List.copyOf(files);
    }
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public int add(String key, PictureOwner owner, List<FileUpload> files) {
    Made made =
        once.run(
            "add-pictures",
            actor.get().userId() + ":" + key,
            new Added(owner, files),
            Made.class,
            () -> new Made(String.valueOf(keeper.add(owner, files))));
    return Integer.parseInt(made.reference());
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void arrange(PictureOwner owner, List<String> hashes) {
    keeper.arrange(owner, hashes);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void describe(PictureOwner owner, List<PictureData> pictures) {
    keeper.describe(owner, pictures);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void remove(PictureOwner owner, String hash, long version) {
    keeper.remove(owner, hash, version);
  }
}
