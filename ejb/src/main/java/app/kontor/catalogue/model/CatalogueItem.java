package app.kontor.catalogue.model;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.language.Languages;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.number.NumberKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a seller sells under an article number. It is ordered in whole packages of its unit, has a
 * name and a description in each language, and lies in one category. A withdrawn item is shown and
 * sold no more, and stays for the orders and documents that name it. Number and unit never change:
 * prices, stock and old papers stand on them.
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

  private UnitCode unit() {
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
