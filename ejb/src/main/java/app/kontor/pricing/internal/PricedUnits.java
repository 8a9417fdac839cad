package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.CurrentActor;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.SetPrice;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which units prices of items can be set: those that the item is sold in. */
@Dependent
public class PricedUnits {
  private final Catalogue catalogue;
  private final CurrentActor actor;

  @Inject
  PricedUnits(Catalogue catalogue, CurrentActor actor) {
    this.catalogue = catalogue;
    this.actor = actor;
  }

  /**
   * Refuses a unit the item is not sold in, also the base unit, whose prices name no unit.
   *
   * @throws InvalidInput UNIT_NOT_SOLD at {@code unit}
   */
  void require(long itemId, ItemNumber number, @Nullable UnitCode unit) {
    if (unit != null) {
      require(items(List.of(itemId)).get(itemId), number, unit);
    }
  }

  /** The same for many prices, in one look. */
  void require(Collection<SetPrice> prices, Map<ItemNumber, Long> ids) {
    List<SetPrice> some = prices.stream().filter(price -> price.unit() != null).toList();
    if (some.isEmpty()) {
      return;
    }
    Map<Long, Item> items =
        items(
            some.stream()
                .map(price -> ids.get(price.itemNumber()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
    for (SetPrice price : some) {
      Long id = ids.get(price.itemNumber());
      UnitCode unit = price.unit();
      if (id != null && unit != null) {
        require(items.get(id), price.itemNumber(), unit);
      }
    }
  }

  private static void require(@Nullable Item item, ItemNumber number, UnitCode unit) {
    if (item == null || item.soldIn(unit).isEmpty()) {
      throw new InvalidInput("unit", "UNIT_NOT_SOLD", number, unit);
    }
  }

  /**
   * How many base units the unit of a price has; one for the base unit.
   *
   * @param unit code, empty for the base unit
   */
  BigDecimal factor(long itemId, String unit) {
    if (unit.isEmpty()) {
      return BigDecimal.ONE;
    }
    Item item = items(List.of(itemId)).get(itemId);
    return item == null
        ? BigDecimal.ONE
        : item.soldIn(new UnitCode(unit)).map(SalesUnit::factor).orElse(BigDecimal.ONE);
  }

  /** Units of items by id, the base unit first. */
  Map<Long, List<UnitCode>> of(Collection<Long> ids) {
    Map<Long, List<UnitCode>> units = new HashMap<>();
    items(ids)
        .forEach(
            (id, item) ->
                units.put(
                    id,
                    Stream.concat(Stream.of(item.unit()), item.sold().stream().map(SalesUnit::unit))
                        .toList()));
    return units;
  }

  private Map<Long, Item> items(Collection<Long> ids) {
    return catalogue.items(ids, actor.get().language());
  }
}
