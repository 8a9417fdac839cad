package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemUnits;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place of a family: a variant with what can be changed of it, or the number of one to be made.
 */
public class VariantCell implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> place;
  private final String label;
  private final @Nullable ItemData kept;
  private String proposed;
  private String gtin = "";
  private @Nullable BigDecimal weightKg;
  private @Nullable BigDecimal packaging;
  private boolean sold;

  /**
   * @param place values by the codes of the properties
   * @param label the values as they are said
   * @param kept the variant, or null
   * @param proposed a number for one to be made; empty for none
   */
  VariantCell(Map<String, String> place, String label, @Nullable ItemData kept, String proposed) {
    this.place = Map.copyOf(place);
    this.label = label;
    this.kept = kept;
    this.proposed = proposed;
    if (kept != null) {
      gtin = ItemForm.text(kept.trade().gtin());
      weightKg = kept.measures().weightKg();
      packaging = kept.units().packaging();
      sold = kept.active();
    }
  }

  /** The variant with what was typed, if that is something else. */
  Optional<ItemData> changed() {
    ItemData before = kept;
    if (before == null) {
      return Optional.empty();
    }
    ItemData after =
        new ItemData(
            before.number(),
            before.version(),
            trade(before.trade()),
            measures(before.measures()),
            units(before.units()),
            before.categories(),
            before.texts(),
            sold,
            before.successor(),
            before.properties(),
            before.kin());
    return after.normalised().values().equals(before.values())
        ? Optional.empty()
        : Optional.of(after);
  }

  private ItemTrade trade(ItemTrade before) {
    return new ItemTrade(
        before.type(),
        gtin.isBlank() ? null : gtin,
        before.maker(),
        before.makerNumber(),
        before.supplier(),
        before.supplierNumber(),
        before.vatClass(),
        before.customsCode(),
        before.origin());
  }

  private ItemMeasures measures(ItemMeasures before) {
    return new ItemMeasures(
        Objects.requireNonNullElse(weightKg, BigDecimal.ZERO),
        before.lengthMm(),
        before.widthMm(),
        before.heightMm());
  }

  private ItemUnits units(ItemUnits before) {
    return new ItemUnits(
        before.unit(),
        Objects.requireNonNullElse(packaging, before.packaging()),
        before.minimum(),
        before.carton(),
        before.sold());
  }

  Map<String, String> place() {
    return place;
  }

  /** Whether one is to be made here. */
  boolean isWanted() {
    return kept == null && !proposed.isBlank();
  }

  public String getLabel() {
    return label;
  }

  /** The variant's number, or null. */
  public @Nullable String getNumber() {
    return kept == null ? null : kept.number().value();
  }

  /** Whether a number is asked for. */
  public boolean isOpen() {
    return kept == null;
  }

  public String getProposed() {
    return proposed;
  }

  public void setProposed(@Nullable String proposed) {
    this.proposed = ItemForm.text(proposed).strip();
  }

  public String getGtin() {
    return gtin;
  }

  public void setGtin(@Nullable String gtin) {
    this.gtin = ItemForm.text(gtin);
  }

  public @Nullable BigDecimal getWeightKg() {
    return weightKg;
  }

  public void setWeightKg(@Nullable BigDecimal weightKg) {
    this.weightKg = weightKg;
  }

  public @Nullable BigDecimal getPackaging() {
    return packaging;
  }

  public void setPackaging(@Nullable BigDecimal packaging) {
    this.packaging = packaging;
  }

  public boolean isSold() {
    return sold;
  }

  public void setSold(boolean sold) {
    this.sold = sold;
  }
}
