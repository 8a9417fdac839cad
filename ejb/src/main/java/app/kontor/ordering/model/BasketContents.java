package app.kontor.ordering.model;

import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.LinePrice;
import app.kontor.tax.VatBreakdown;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is in a basket at the prices of the day, of which a page is looked at. */
public final class BasketContents {
  private final List<Wanted> wanted;
  private final Quote quote;
  private final List<Wanted> found;
  private final int page;
  private final int size;

  /**
   * @param page from 1; before the first or behind the last one that one is meant
   * @param size lines of a page
   */
  public BasketContents(List<Wanted> wanted, Quote quote, BasketQuery query, int page, int size) {
    this.wanted = wanted;
    this.quote = quote;
    this.size = size;
    this.found =
        wanted.stream()
            .filter(want -> query.finds(want.item()) && (!query.blocked() || isBlocked(want)))
            .toList();
    this.page = Math.max(1, Math.min(page, pages()));
  }

  /** What was asked for, in the order it was put there. */
  public List<Wanted> found() {
    return found;
  }

  /** What of it the page shows. */
  public List<Wanted> shown() {
    return found.subList((page - 1) * size, Math.min(page * size, found.size()));
  }

  /** The page that is shown, from 1. */
  public int page() {
    return page;
  }

  /** Pages of what was asked for, at least 1. */
  public int pages() {
    return Math.max(1, (found.size() + size - 1) / size);
  }

  /** Lines of the whole basket that cannot be ordered as they stand. */
  public int blocked() {
    return (int) wanted.stream().filter(this::isBlocked).count();
  }

  private boolean isBlocked(Wanted want) {
    return LinePolicy.problem(want, quote.price(want)).isPresent();
  }

  /** What the whole basket costs, or null if the price of a line is on request. */
  public @Nullable VatBreakdown totals(Currency currency) {
    List<LinePrice> costs = new ArrayList<>();
    for (Wanted want : wanted) {
      Optional<LinePrice> cost = quote.cost(want);
      if (cost.isEmpty()) {
        return null;
      }
      costs.add(cost.get());
    }
    return VatBreakdown.of(currency, costs);
  }
}
