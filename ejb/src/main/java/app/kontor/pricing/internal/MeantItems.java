package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.number.NumberKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which item a spelling of its number means. */
@Dependent
public class MeantItems {
  private final Catalogue catalogue;

  @Inject
  MeantItems(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The id of the item; nothing if the number means none or several. */
  Optional<Long> id(ItemNumber number) {
    Map<ItemNumber, Long> found = catalogue.itemIds(List.of(number));
    return NumberKey.resolve(
            number.value(), found.keySet().stream().map(ItemNumber::value).toList())
        .map(meant -> found.get(new ItemNumber(meant)));
  }
}
