package app.kontor.it.access;

import app.kontor.catalogue.Categories;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryWords;
import app.kontor.catalogue.DocumentKind;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemDocument;
import app.kontor.catalogue.ItemDocuments;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.PictureData;
import app.kontor.catalogue.PictureOwner;
import app.kontor.catalogue.Pictures;
import app.kontor.catalogue.PropertyData;
import app.kontor.catalogue.PropertyKind;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Pixels;
import app.kontor.it.trade.Trade;
import app.kontor.measure.UnitCode;
import app.kontor.platform.file.FileUpload;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep items and categories. */
@ApplicationScoped
class TwoCataloguers implements Editors {
  @Inject private Trade trade;
  @EJB private Items items;
  @EJB private Categories categories;
  @EJB private Pictures pictures;
  @EJB private ItemDocuments documents;
  @EJB private ItemProperties properties;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("ItemsBean.change", this::item);
    all.put("ItemsBean.activate", () -> sold(true));
    all.put("ItemsBean.deactivate", () -> sold(false));
    all.put("CategoriesBean.change", this::category);
    all.put("CategoriesBean.move", this::moved);
    all.put("CategoriesBean.delete", this::deleted);
    all.put("PicturesBean.remove", this::picture);
    all.put("ItemDocumentsBean.change", () -> document(false));
    all.put("ItemDocumentsBean.remove", () -> document(true));
    all.put("ItemPropertiesBean.change", () -> property(false));
    all.put("ItemPropertiesBean.delete", () -> property(true));
    return all;
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private ItemData added() {
    ItemData fresh =
        new ItemData(
            new ItemNumber("STALE-" + System.nanoTime()),
            ItemData.NEW,
            ItemTrade.goods("STANDARD"),
            ItemMeasures.weighing(BigDecimal.ONE),
            ItemUnits.by(UnitCode.PIECE, BigDecimal.ONE),
            List.of("TRADE"),
            Map.of("pl", new ItemWords("Stale", "", "")),
            false,
            null);
    ItemNumber number = trade.as(clerk(), () -> items.create(Trade.key(), fresh));
    return trade.as(clerk(), () -> items.data(number));
  }

  private static ItemData named(ItemData item, int change) {
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        item.measures(),
        item.units(),
        item.categories(),
        Map.of("pl", new ItemWords("Stale " + change, "", "")),
        item.active(),
        item.successor());
  }

  private IntConsumer item() {
    ItemData read = added();
    return change -> trade.as(clerk(), () -> items.change(named(read, change)));
  }

  private IntConsumer sold(boolean wanted) {
    ItemData read = added();
    return change -> {
      if (change == 1) {
        trade.as(clerk(), () -> items.change(named(read, change)));
      } else if (wanted) {
        trade.as(clerk(), () -> items.activate(read.number(), read.version()));
      } else {
        trade.as(clerk(), () -> items.deactivate(read.number(), read.version()));
      }
    };
  }

  private IntConsumer picture() {
    PictureOwner owner = PictureOwner.item(added().number());
    trade.as(clerk(), () -> pictures.add(Trade.key(), owner, List.of(Pixels.png(0))));
    PictureData read = trade.as(clerk(), () -> pictures.of(owner)).get(0);
    PictureData said =
        new PictureData(read.hash(), read.version(), "", 0, 0, Map.of("pl", "Stale"));
    return change -> {
      if (change == 1) {
        trade.as(clerk(), () -> pictures.describe(owner, List.of(said)));
      } else {
        trade.as(clerk(), () -> pictures.remove(owner, read.hash(), read.version()));
      }
    };
  }

  private IntConsumer document(boolean removed) {
    ItemNumber item = added().number();
    FileUpload file = FileUpload.of("stale.txt", "Stale".getBytes(StandardCharsets.UTF_8));
    trade.as(
        clerk(),
        () -> documents.add(Trade.key(), item, DocumentKind.OTHER, null, "Stale", List.of(file)));
    ItemDocument read = trade.as(clerk(), () -> documents.all(item)).get(0);
    return change -> {
      if (change == 2 && removed) {
        trade.as(clerk(), () -> documents.remove(item, read.hash(), read.version()));
      } else {
        String title = "Stale " + change;
        trade.as(
            clerk(),
            () ->
                documents.change(
                    item, read.hash(), DocumentKind.MANUAL, null, title, read.version()));
      }
    };
  }

  private CategoryData addedCategory() {
    CategoryData fresh =
        new CategoryData(
            "STALE-" + System.nanoTime(),
            CategoryData.NEW,
            null,
            Map.of("pl", CategoryWords.named("Stale")),
            true);
    String code = trade.as(clerk(), () -> categories.create(Trade.key(), fresh));
    return trade.as(clerk(), () -> categories.data(code));
  }

  private void rename(CategoryData read, int change) {
    trade.as(
        clerk(),
        () ->
            categories.change(
                new CategoryData(
                    read.code(),
                    read.version(),
                    null,
                    Map.of("pl", CategoryWords.named("Stale " + change)),
                    true)));
  }

  private IntConsumer category() {
    CategoryData read = addedCategory();
    return change -> rename(read, change);
  }

  private IntConsumer moved() {
    CategoryData read = addedCategory();
    CategoryData other = addedCategory();
    return change ->
        trade.as(
            clerk(),
            () ->
                categories.move(
                    read.code(), change == 1 ? other.code() : null, null, read.version()));
  }

  private IntConsumer deleted() {
    CategoryData read = addedCategory();
    return change -> {
      if (change == 1) {
        rename(read, change);
      } else {
        trade.as(clerk(), () -> categories.delete(read.code(), read.version()));
      }
    };
  }

  private static PropertyData named(String code, long version, int change) {
    return new PropertyData(
        code,
        version,
        PropertyKind.TEXT,
        "",
        false,
        change,
        Map.of("pl", "Stale " + change),
        List.of());
  }

  private IntConsumer property(boolean deleting) {
    String code =
        trade.as(
            clerk(),
            () ->
                properties.create(
                    Trade.key(), named("stale-" + System.nanoTime(), PropertyData.NEW, 0)));
    PropertyData read = trade.as(clerk(), () -> properties.data(code));
    return change -> {
      if (deleting && change != 1) {
        trade.as(clerk(), () -> properties.delete(code, read.version()));
      } else {
        trade.as(clerk(), () -> properties.change(named(code, read.version(), change)));
      }
    };
  }
}
