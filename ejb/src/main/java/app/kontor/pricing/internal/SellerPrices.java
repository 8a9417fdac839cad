package app.kontor.pricing.internal;

import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.WithinLevel;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceChain;
import app.kontor.pricing.model.PriceListTerms;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a seller's price lists as a node keeps them. Whose chain was worked out once has it
 * until they change, and customers with the same chain share one.
 */
final class SellerPrices {
  /** Kept chains of customers; beyond it all are dropped, and worked out again. */
  private static final int MOST = 20_000;

  private final PriceBook book;
  private final Map<PriceLevel, WithinLevel> within;
  private final Map<Asker, Reach> known = new ConcurrentHashMap<>();
  private final Map<PriceChain, Reach> chains = new ConcurrentHashMap<>();

  SellerPrices(Collection<PriceListTerms> lists, Map<PriceLevel, WithinLevel> within) {
    this.book = new PriceBook(lists);
    this.within = Map.copyOf(within);
  }

  /** Who asks, on which day; compared by hand, because each page does so. */
  private static final class Asker {
    private final PriceContext.@Nullable Buyer buyer;
    private final LocalDate day;
    private final Currency currency;
    private final int hash;

    Asker(PriceContext context) {
      buyer = context.buyer();
      day = context.day();
      currency = context.currency();
      long id = buyer == null ? 0 : buyer.partnerId();
      hash = Long.hashCode(id * 31 + day.toEpochDay()) * 31 + currency.hashCode();
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Asker asker
          && currency.equals(asker.currency)
          && day.equals(asker.day)
          && isSame(buyer, asker.buyer);
    }

    private static boolean isSame(
        PriceContext.@Nullable Buyer one, PriceContext.@Nullable Buyer other) {
      if (one == null || other == null) {
        return one == other;
      }
      return one.partnerId() == other.partnerId()
          && one.number().equals(other.number())
          && one.groups().equals(other.groups())
          && Objects.equals(one.agreedList(), other.agreedList())
          && Objects.equals(one.zone(), other.zone())
          && Objects.equals(one.country(), other.country());
    }
  }

  /**
   * A chain and the ids of all lists that are looked at for it, with those that its lists are
   * derived from.
   */
  record Reach(PriceChain chain, List<Long> lists) {
    Reach {
      lists = List.copyOf(lists);
    }
  }

  PriceBook book() {
    return book;
  }

  Map<PriceLevel, WithinLevel> within() {
    return within;
  }

  Reach reach(PriceContext context) {
    Asker asker = new Asker(context);
    Reach found = known.get(asker);
    if (found == null) {
      if (known.size() >= MOST) {
        known.clear();
        chains.clear();
      }
      PriceChain chain = PriceChain.of(book.reachedBy(context), within, context);
      found = chains.computeIfAbsent(chain, this::reachOf);
      known.put(asker, found);
    }
    return found;
  }

  private Reach reachOf(PriceChain chain) {
    return new Reach(
        chain, book.withSources(chain.links().stream().map(PriceChain.Link::id).toList()));
  }
}
