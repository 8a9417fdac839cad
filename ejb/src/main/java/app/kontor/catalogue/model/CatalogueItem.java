package app.kontor.catalogue.model;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemKin;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemWords;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.number.NumberKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a seller sells under an article number. It is ordered in whole packages of its unit, has a
 * name and a description in each language, and lies in one category and is found in others. A
 * withdrawn item is shown and sold no more, names its successor if there is one, and stays for the
 * orders and documents that name it. Number and unit never change: prices, stock and old papers
 * stand on them.
 */
@Entity
@Table(name = "item")
public class CatalogueItem extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String number;

  @Column(name = "plain_number", updatable = false)
  private String plainNumber;

  private @Nullable String ean;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "category_id")
  private ItemCategory category;

  @Column(updatable = false)
  private String unit;

  @Column(precision = 19, scale = 6)
  private BigDecimal packaging;

  @Column(name = "weight_kg", precision = 19, scale = 6)
  private BigDecimal weightKg;

  @Column(name = "vat_class")
  private String vatClass;

  private @Nullable String maker;

  @Column(name = "picture_file_id")
  private @Nullable Long pictureFileId;

  private boolean active;

  @ElementCollection
  @CollectionTable(name = "item_text", joinColumns = @JoinColumn(name = "item_id"))
  @MapKeyColumn(name = "language")
  private Map<String, ItemText> texts = new HashMap<>();

  @Embedded private ItemFacts facts = new ItemFacts();

  @Column(name = "successor_id")
  private @Nullable Long successorId;

  @Column(name = "family_id")
  private @Nullable Long familyId;

  /** Ids of the properties in which its variants differ, by their places. */
  @ElementCollection
  @CollectionTable(name = "item_axis", joinColumns = @JoinColumn(name = "family_id"))
  @MapKeyColumn(name = "place")
  @Column(name = "property_id")
  private Map<Integer, Long> axes = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "item_unit", joinColumns = @JoinColumn(name = "item_id"))
  @MapKeyColumn(name = "unit")
  @Column(name = "factor", precision = 19, scale = 6)
  private Map<String, BigDecimal> units = new HashMap<>();

  /** Ids of the categories it is found in besides the main one. */
  @ElementCollection
  @CollectionTable(name = "item_place", joinColumns = @JoinColumn(name = "item_id"))
  @Column(name = "category_id")
  private Set<Long> places = new HashSet<>();

  /** What it has of properties, by their ids. */
  @ElementCollection
  @CollectionTable(name = "item_value", joinColumns = @JoinColumn(name = "item_id"))
  @MapKeyColumn(name = "property_id")
  @Column(name = "value")
  private Map<Long, String> values = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected CatalogueItem() {}

  /**
   * What an item is.
   *
   * @param packaging quantity of a package in the item's unit, above zero
   * @param weightKg of one unit, not negative
   * @param vatClass STANDARD, REDUCED or ZERO
   */
  public record Goods(
      Quantity packaging,
      BigDecimal weightKg,
      String vatClass,
      @Nullable String ean,
      @Nullable String maker) {
    public Goods {
      if (!packaging.isPositive() || weightKg.signum() < 0) {
        throw new IllegalArgumentException(packaging + " in a package, " + weightKg + " kg");
      }
    }
  }

  /** An item without texts, which is on offer from the beginning. */
  public CatalogueItem(ItemNumber number, ItemCategory category, long sellerId, Goods goods) {
    this.sellerId = sellerId;
    this.number = number.value();
    this.plainNumber = NumberKey.of(number.value());
    this.category = category;
    this.unit = goods.packaging().unit().code();
    this.packaging = goods.packaging().value();
    this.weightKg = goods.weightKg();
    this.vatClass = goods.vatClass();
    this.ean = goods.ean();
    this.maker = goods.maker();
    this.active = true;
  }

  /**
   * An item with all that is kept of it but its successor and family, who may not be there yet.
   *
   * @param data checked by the rules
   * @param categories those that {@code data} names, in the same order
   * @param wanted what it has of properties, by their ids
   * @param differ ids of the properties in which its variants differ
   */
  public CatalogueItem(
      long sellerId,
      ItemData data,
      List<ItemCategory> categories,
      Map<Long, String> wanted,
      List<Long> differ) {
    this(data.number(), categories.get(0), sellerId, goods(data));
    assign(data, categories, wanted, differ, ItemParts.NONE);
  }

  /**
   * Changes all but the number, the successor and the family.
   *
   * @param data checked by the rules
   * @param categories those that {@code data} names, in the same order
   * @param wanted what it has of properties from now on, by their ids
   * @param differ ids of the properties in which its variants differ from now on
   * @param before what it has in rows of its own
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput if the base unit is another
   */
  public void keep(
      ItemData data,
      List<ItemCategory> categories,
      Map<Long, String> wanted,
      List<Long> differ,
      ItemParts before) {
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    if (!data.units().unit().equals(unit())) {
      throw new InvalidInput("unit", "ITEM_UNIT_STAYS", number, unit);
    }
    change(goods(data));
    moveTo(categories.get(0));
    assign(data, categories, wanted, differ, before);
  }

  private void assign(
      ItemData data,
      List<ItemCategory> categories,
      Map<Long, String> wanted,
      List<Long> differ,
      ItemParts before) {
    facts = new ItemFacts(data);
    active = data.active();
    // what has not changed is not read
    if (!data.texts().equals(before.texts())) {
      forget(texts, data.texts().keySet());
      data.texts().forEach(this::describe);
    }
    if (!data.units().sold().equals(before.units())) {
      forget(units, data.units().sold().keySet());
      data.units().sold().forEach(this::sellIn);
    }
    List<Long> further = categories.stream().skip(1).map(ItemCategory::id).toList();
    if (!before.places().equals(Set.copyOf(further))) {
      List.copyOf(places).stream().filter(id -> !further.contains(id)).forEach(places::remove);
      further.stream().filter(id -> !places.contains(id)).forEach(places::add);
    }
    if (!wanted.equals(before.values())) {
      values.keySet().retainAll(wanted.keySet());
      values.putAll(wanted);
    }
    if (!differ.equals(before.axes())) {
      axes.keySet().removeIf(place -> place >= differ.size());
      for (int place = 0; place < differ.size(); place++) {
        axes.put(place, differ.get(place));
      }
    }
  }

  private void describe(String language, ItemWords words) {
    ItemText kept = texts.get(language);
    if (kept == null || !kept.words().equals(words)) {
      texts.put(language, new ItemText(words));
    }
  }

  private void sellIn(String code, BigDecimal factor) {
    BigDecimal kept = units.get(code);
    if (kept == null || kept.compareTo(factor) != 0) {
      units.put(code, factor);
    }
  }

  private static void forget(Map<String, ?> kept, Set<String> said) {
    List.copyOf(kept.keySet()).stream().filter(key -> !said.contains(key)).forEach(kept::remove);
  }

  private static Goods goods(ItemData data) {
    return new Goods(
        Quantity.of(data.units().packaging(), data.units().unit()),
        data.measures().weightKg(),
        data.trade().vatClass(),
        data.trade().gtin(),
        data.trade().maker());
  }

  /**
   * All that is kept of it.
   *
   * @param parts what it has in rows of its own
   * @param categoryCode the code of a category of an id
   * @param itemNumber the number of an item of an id
   * @param properties what it has of properties, by their codes
   * @param differ codes of the properties in which its variants differ
   */
  public ItemData data(
      ItemParts parts,
      LongFunction<String> categoryCode,
      LongFunction<ItemNumber> itemNumber,
      Map<String, String> properties,
      List<String> differ) {
    Goods goods = goods();
    List<String> codes = new ArrayList<>();
    codes.add(categoryCode.apply(category.id()));
    parts.places().stream().map(id -> categoryCode.apply(id)).sorted().forEach(codes::add);
    return new ItemData(
        new ItemNumber(number),
        version(),
        facts.trade(goods),
        facts.measures(goods),
        facts.units(goods, parts.units()),
        codes,
        parts.texts(),
        active,
        successorId == null ? null : itemNumber.apply(successorId),
        properties,
        new ItemKin(familyId == null ? null : itemNumber.apply(familyId), differ));
  }

  /** Makes it a variant of a family, or none. */
  public void joinFamily(@Nullable Long itemId) {
    familyId = itemId;
  }

  /** The id of the family it is of, if any. */
  public Optional<Long> family() {
    return Optional.ofNullable(familyId);
  }

  /** What kind of thing it is. */
  public ItemType type() {
    return facts.type();
  }

  /** Names what is sold in its place, or nothing. */
  public void succeedBy(@Nullable Long itemId) {
    successorId = itemId;
  }

  /** The id of what is sold in its place, if anything. */
  public Optional<Long> successor() {
    return Optional.ofNullable(successorId);
  }

  public ItemNumber number() {
    return new ItemNumber(number);
  }

  /** Says in a language what it is; what was said before in that language goes. */
  public void describe(Locale language, ItemText text) {
    texts.put(language.getLanguage(), text);
  }

  /** What it is called for a reader; its number where it has no text at all. */
  public String name(Locale reader, Locale sellers) {
    return text(reader, sellers).map(ItemText::name).orElse(number);
  }

  private Optional<ItemText> text(Locale reader, Locale sellers) {
    return texts.entrySet().stream()
        .min(Languages.preferred(reader.getLanguage(), sellers.getLanguage(), Map.Entry::getKey))
        .map(Map.Entry::getValue);
  }

  /**
   * Packs and weighs it anew.
   *
   * @throws IllegalArgumentException if the unit is another: prices and stock stand on it
   */
  public void change(Goods goods) {
    if (!goods.packaging().unit().equals(unit())) {
      throw new IllegalArgumentException(number + " is in " + unit + ", not " + goods.packaging());
    }
    packaging = goods.packaging().value();
    weightKg = goods.weightKg();
    vatClass = goods.vatClass();
    ean = goods.ean();
    maker = goods.maker();
  }

  /** Puts it into another category of its seller's tree. */
  public void moveTo(ItemCategory other) {
    if (!other.belongsTo(sellerId)) {
      throw new IllegalArgumentException(number + " into another seller's " + other.path());
    }
    category = other;
  }

  /** Shows it by a stored picture, or by none. */
  public void show(@Nullable Long fileId) {
    pictureFileId = fileId;
  }

  /** It is sold no more. */
  public void withdraw() {
    active = false;
  }

  /** It is sold again. */
  public void offer() {
    active = true;
  }

  /** The base unit. */
  public UnitCode unit() {
    return new UnitCode(unit);
  }

  /** What is said of it to a reader; empty where it has no text at all. */
  public String description(Locale reader, Locale sellers) {
    return text(reader, sellers).map(ItemText::description).orElse("");
  }

  /** What it is now. */
  public Goods goods() {
    return new Goods(Quantity.of(packaging, unit()), weightKg, vatClass, ean, maker);
  }

  /** The stored file it is shown by, if any. */
  public Optional<Long> picture() {
    return Optional.ofNullable(pictureFileId);
  }

  public boolean isActive() {
    return active;
  }

  public ItemCategory category() {
    return category;
  }
}
