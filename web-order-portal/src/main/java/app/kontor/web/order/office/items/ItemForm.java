package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemKin;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Property;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is entered for an item. */
public class ItemForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BLANK_ROWS = 2;

  private String itemNumber = "";
  private ItemType type = ItemType.GOODS;
  private boolean active = true;
  private String successor = "";
  private String family = "";
  private final List<String> axes = new ArrayList<>(List.of("", "", ""));
  private String gtin = "";
  private String maker = "";
  private String makerNumber = "";
  private String supplier = "";
  private String supplierNumber = "";
  private String vatClass = "STANDARD";
  private String customsCode = "";
  private String origin = "";
  private @Nullable BigDecimal weightKg;
  private @Nullable BigDecimal lengthMm;
  private @Nullable BigDecimal widthMm;
  private @Nullable BigDecimal heightMm;
  private String unit = "C62";
  private @Nullable BigDecimal packaging = BigDecimal.ONE;
  private @Nullable BigDecimal minimum;
  private @Nullable BigDecimal carton;
  private String category = "";
  private long version = ItemData.NEW;
  private final List<UnitForm> units = new ArrayList<>();
  private final List<PlaceForm> places = new ArrayList<>();
  private final Map<String, WordsForm> texts = new LinkedHashMap<>();
  private final Map<String, ValueForm> properties = new LinkedHashMap<>();

  ItemForm() {
    Languages.codes().forEach(code -> texts.put(code, new WordsForm()));
    addBlankRows();
  }

  private void addBlankRows() {
    for (int i = 0; i < BLANK_ROWS; i++) {
      units.add(new UnitForm("", null));
      places.add(new PlaceForm(""));
    }
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String nothingIfBlank(String value) {
    return value.isBlank() ? null : value;
  }

  void show(ItemData item) {
    version = item.version();
    itemNumber = item.number().value();
    active = item.active();
    successor = item.successor() == null ? "" : item.successor().value();
    family = item.kin().family() == null ? "" : item.kin().family().value();
    for (int place = 0; place < axes.size(); place++) {
      axes.set(place, place < item.kin().axes().size() ? item.kin().axes().get(place) : "");
    }
    show(item.trade());
    weightKg = item.measures().weightKg();
    lengthMm = item.measures().lengthMm();
    widthMm = item.measures().widthMm();
    heightMm = item.measures().heightMm();
    show(item.units());
    category = item.categories().get(0);
    places.clear();
    item.categories().stream().skip(1).map(PlaceForm::new).forEach(places::add);
    item.texts()
        .forEach(
            (language, words) ->
                texts.computeIfAbsent(language, code -> new WordsForm()).show(words));
    item.properties()
        .forEach(
            (code, value) -> {
              ValueForm field = properties.get(code);
              if (field != null) {
                field.show(value);
              }
            });
    addBlankRows();
  }

  private void show(ItemTrade trade) {
    type = trade.type();
    gtin = text(trade.gtin());
    maker = text(trade.maker());
    makerNumber = text(trade.makerNumber());
    supplier = text(trade.supplier());
    supplierNumber = text(trade.supplierNumber());
    vatClass = trade.vatClass();
    customsCode = text(trade.customsCode());
    origin = text(trade.origin());
  }

  private void show(ItemUnits kept) {
    unit = kept.unit().code();
    packaging = kept.packaging();
    minimum = kept.minimum();
    carton = kept.carton();
    units.clear();
    kept.sold().forEach((code, factor) -> units.add(new UnitForm(code, factor)));
  }

  /** What was entered. */
  ItemData data() {
    return new ItemData(
        new ItemNumber(itemNumber),
        version,
        new ItemTrade(
            type,
            nothingIfBlank(gtin),
            nothingIfBlank(maker),
            nothingIfBlank(makerNumber),
            nothingIfBlank(supplier),
            nothingIfBlank(supplierNumber),
            vatClass,
            nothingIfBlank(customsCode),
            nothingIfBlank(origin)),
        new ItemMeasures(
            Objects.requireNonNullElse(weightKg, BigDecimal.ZERO), lengthMm, widthMm, heightMm),
        new ItemUnits(
            new UnitCode(unit), required("packaging", packaging), minimum, carton, sold()),
        categories(),
        words(),
        active,
        successor.isBlank() ? null : new ItemNumber(successor),
        values(),
        new ItemKin(family.isBlank() ? null : new ItemNumber(family), axes));
  }

  /** Offers a field for each property. */
  void offer(List<Property> offered) {
    offered.forEach(each -> properties.put(each.code(), new ValueForm(each)));
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    properties.forEach((code, value) -> values.put(code, value.value()));
    return values;
  }

  /** What is entered of properties, by their codes. */
  public Map<String, ValueForm> getProperties() {
    return properties;
  }

  private static BigDecimal required(String field, @Nullable BigDecimal value) {
    if (value == null) {
      throw InvalidInput.required(field);
    }
    return value;
  }

  private Map<String, BigDecimal> sold() {
    Map<String, BigDecimal> sold = new LinkedHashMap<>();
    for (int row = 0; row < units.size(); row++) {
      UnitForm other = units.get(row);
      if (!other.getCode().isEmpty()) {
        BigDecimal factor = other.getFactor();
        if (factor == null) {
          throw InvalidInput.required("factor").inRow(String.valueOf(row));
        }
        if (sold.put(other.getCode(), factor) != null) {
          throw new InvalidInput("factor", "UNIT_TWICE").inRow(String.valueOf(row));
        }
      }
    }
    return sold;
  }

  private List<String> categories() {
    List<String> codes = new ArrayList<>();
    if (!category.isEmpty()) {
      codes.add(category);
    }
    places.stream().map(PlaceForm::getCode).filter(code -> !code.isEmpty()).forEach(codes::add);
    return codes;
  }

  private Map<String, ItemWords> words() {
    Map<String, ItemWords> words = new LinkedHashMap<>();
    texts.forEach((language, text) -> words.put(language, text.words()));
    return words;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public List<UnitForm> getUnits() {
    return units;
  }

  public List<PlaceForm> getPlaces() {
    return places;
  }

  public Map<String, WordsForm> getTexts() {
    return texts;
  }

  public String getItemNumber() {
    return itemNumber;
  }

  public void setItemNumber(@Nullable String itemNumber) {
    this.itemNumber = text(itemNumber);
  }

  public ItemType getType() {
    return type;
  }

  public void setType(@Nullable ItemType type) {
    this.type = type == null ? ItemType.GOODS : type;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public String getSuccessor() {
    return successor;
  }

  public void setSuccessor(@Nullable String successor) {
    this.successor = text(successor);
  }

  /** Number of the family it is a variant of, or empty. */
  public String getFamily() {
    return family;
  }

  public void setFamily(@Nullable String family) {
    this.family = text(family);
  }

  /** The first property in which a family's variants differ, its code, or empty. */
  public String getAxis1() {
    return axes.get(0);
  }

  public void setAxis1(@Nullable String axis) {
    axes.set(0, text(axis));
  }

  public String getAxis2() {
    return axes.get(1);
  }

  public void setAxis2(@Nullable String axis) {
    axes.set(1, text(axis));
  }

  public String getAxis3() {
    return axes.get(2);
  }

  public void setAxis3(@Nullable String axis) {
    axes.set(2, text(axis));
  }

  public String getGtin() {
    return gtin;
  }

  public void setGtin(@Nullable String gtin) {
    this.gtin = text(gtin);
  }

  public String getMaker() {
    return maker;
  }

  public void setMaker(@Nullable String maker) {
    this.maker = text(maker);
  }

  public String getMakerNumber() {
    return makerNumber;
  }

  public void setMakerNumber(@Nullable String makerNumber) {
    this.makerNumber = text(makerNumber);
  }

  public String getSupplier() {
    return supplier;
  }

  public void setSupplier(@Nullable String supplier) {
    this.supplier = text(supplier);
  }

  public String getSupplierNumber() {
    return supplierNumber;
  }

  public void setSupplierNumber(@Nullable String supplierNumber) {
    this.supplierNumber = text(supplierNumber);
  }

  public String getVatClass() {
    return vatClass;
  }

  public void setVatClass(@Nullable String vatClass) {
    this.vatClass = text(vatClass);
  }

  public String getCustomsCode() {
    return customsCode;
  }

  public void setCustomsCode(@Nullable String customsCode) {
    this.customsCode = text(customsCode);
  }

  public String getOrigin() {
    return origin;
  }

  public void setOrigin(@Nullable String origin) {
    this.origin = text(origin);
  }

  public @Nullable BigDecimal getWeightKg() {
    return weightKg;
  }

  public void setWeightKg(@Nullable BigDecimal weightKg) {
    this.weightKg = weightKg;
  }

  public @Nullable BigDecimal getLengthMm() {
    return lengthMm;
  }

  public void setLengthMm(@Nullable BigDecimal lengthMm) {
    this.lengthMm = lengthMm;
  }

  public @Nullable BigDecimal getWidthMm() {
    return widthMm;
  }

  public void setWidthMm(@Nullable BigDecimal widthMm) {
    this.widthMm = widthMm;
  }

  public @Nullable BigDecimal getHeightMm() {
    return heightMm;
  }

  public void setHeightMm(@Nullable BigDecimal heightMm) {
    this.heightMm = heightMm;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(@Nullable String unit) {
    this.unit = text(unit);
  }

  public @Nullable BigDecimal getPackaging() {
    return packaging;
  }

  public void setPackaging(@Nullable BigDecimal packaging) {
    this.packaging = packaging;
  }

  public @Nullable BigDecimal getMinimum() {
    return minimum;
  }

  public void setMinimum(@Nullable BigDecimal minimum) {
    this.minimum = minimum;
  }

  public @Nullable BigDecimal getCarton() {
    return carton;
  }

  public void setCarton(@Nullable BigDecimal carton) {
    this.carton = carton;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(@Nullable String category) {
    this.category = text(category);
  }
}
