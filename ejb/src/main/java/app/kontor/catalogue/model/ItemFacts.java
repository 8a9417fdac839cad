package app.kontor.catalogue.model;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemUnits;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of an item beside its goods: by whom it is made, how large it is, how it ships. */
@Embeddable
public class ItemFacts {
  @Enumerated(EnumType.STRING)
  private ItemType kind = ItemType.GOODS;

  @Column(name = "maker_number")
  private @Nullable String makerNumber;

  private @Nullable String supplier;

  @Column(name = "supplier_number")
  private @Nullable String supplierNumber;

  @Column(name = "customs_code")
  private @Nullable String customsCode;

  private @Nullable String origin;

  @Column(name = "length_mm", precision = 19, scale = 6)
  private @Nullable BigDecimal lengthMm;

  @Column(name = "width_mm", precision = 19, scale = 6)
  private @Nullable BigDecimal widthMm;

  @Column(name = "height_mm", precision = 19, scale = 6)
  private @Nullable BigDecimal heightMm;

  @Column(precision = 19, scale = 6)
  private @Nullable BigDecimal minimum;

  @Column(precision = 19, scale = 6)
  private @Nullable BigDecimal carton;

  protected ItemFacts() {}

  ItemFacts(ItemData item) {
    ItemTrade trade = item.trade();
    kind = trade.type();
    makerNumber = trade.makerNumber();
    supplier = trade.supplier();
    supplierNumber = trade.supplierNumber();
    customsCode = trade.customsCode();
    origin = trade.origin();
    lengthMm = item.measures().lengthMm();
    widthMm = item.measures().widthMm();
    heightMm = item.measures().heightMm();
    minimum = item.units().minimum();
    carton = item.units().carton();
  }

  ItemType type() {
    return kind;
  }

  ItemTrade trade(CatalogueItem.Goods goods) {
    return new ItemTrade(
        kind,
        goods.ean(),
        goods.maker(),
        makerNumber,
        supplier,
        supplierNumber,
        goods.vatClass(),
        customsCode,
        origin);
  }

  ItemMeasures measures(CatalogueItem.Goods goods) {
    return new ItemMeasures(goods.weightKg(), lengthMm, widthMm, heightMm);
  }

  ItemUnits units(CatalogueItem.Goods goods, Map<String, BigDecimal> sold) {
    return new ItemUnits(
        goods.packaging().unit(), goods.packaging().value(), minimum, carton, sold);
  }
}
