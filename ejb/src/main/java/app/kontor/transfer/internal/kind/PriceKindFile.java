package app.kontor.transfer.internal.kind;

import app.kontor.platform.list.FilterValues;
import app.kontor.pricing.PriceBatches;
import app.kontor.pricing.PricePart;
import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The file of {@link PriceKind}: of very many rows, so it goes on behind the last one. */
@Dependent
public class PriceKindFile extends KindFile {
  private final PriceBatches prices;

  @Inject
  PriceKindFile(PriceKind kind, Transfers transfers, PriceBatches prices) {
    super(kind, transfers);
    this.prices = prices;
  }

  @Override
  public Iterator<List<Map<String, @Nullable Object>>> parts(FilterValues filter) {
    return isTemplate(filter) ? super.parts(filter) : new Parts();
  }

  private final class Parts implements Iterator<List<Map<String, @Nullable Object>>> {
    private final Map<String, PriceBatches.Days> days = prices.targets().days();
    private PricePart next = prices.part(null);

    @Override
    public boolean hasNext() {
      return !next.prices().isEmpty();
    }

    @Override
    public List<Map<String, @Nullable Object>> next() {
      PricePart found = next;
      if (found.prices().isEmpty()) {
        throw new NoSuchElementException();
      }
      next = prices.part(found.last());
      return found.prices().stream()
          .map(price -> PriceKind.values(price, days.get(price.spot().priceList())))
          .toList();
    }
  }
}
