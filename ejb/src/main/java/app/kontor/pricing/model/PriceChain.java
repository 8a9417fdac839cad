package app.kontor.pricing.model;

import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.PriceReceipt;
import app.kontor.pricing.WithinLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists whose prices somebody may get on a day, in the order in which they are asked: level by
 * level, the nearest first. Customers with the same lists have the same chain, so there are few.
 *
 * @param levels those with a list, nearest first
 * @param promotions lists whose prices hold where they are lower
 */
public record PriceChain(List<Level> levels, List<Link> promotions) {
  /** Nobody has a price. */
  public static final PriceChain EMPTY = new PriceChain(List.of(), List.of());

  public PriceChain {
    levels = List.copyOf(levels);
    promotions = List.copyOf(promotions);
  }

  /**
   * A list of the chain.
   *
   * @param id {@link #AGREED_ID} for the prices that are agreed with the customer for single items
   * @param merging whether steps of lists behind are added to its own
   * @param validTo last day of the list, or null for no end
   * @param decimals with which its prices are shown at least
   */
  public record Link(
      long id,
      String code,
      PriceLevel level,
      boolean promotion,
      boolean merging,
      @Nullable LocalDate validTo,
      int place,
      int decimals) {
    /** Code of what is agreed for single items, which no list can have. */
    public static final String AGREED = PriceReceipt.AGREED;

    /** Stands for a list's id where single prices are agreed. */
    public static final long AGREED_ID = -1;

    private static final Link AGREEMENTS =
        new Link(AGREED_ID, AGREED, PriceLevel.CONTRACT, false, false, null, Integer.MIN_VALUE, 0);

    public boolean isAgreement() {
      return id == AGREED_ID;
    }

    /** What lists behind it may add. */
    Room room() {
      if (isAgreement()) {
        return Room.BELOW;
      }
      return merging ? Room.EVERYWHERE : Room.NOWHERE;
    }
  }

  /** Where steps of lists further away have room beside those of a nearer one; most first. */
  enum Room {
    /** Where it has no step from the same quantity and is not cheaper. */
    EVERYWHERE,
    /** Below its smallest quantity: what is agreed from a quantity on says nothing of less. */
    BELOW,
    NOWHERE;

    Room and(Room other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /** Lists of one level in their order. */
  public record Level(PriceLevel level, WithinLevel within, List<Link> lists) {
    public Level {
      lists = List.copyOf(lists);
    }
  }

  /**
   * The chain of somebody. A list that is not valid on the day or is in another currency is passed
   * over, whoever it was given to.
   *
   * @param lists all of the seller
   * @param within by level; levels that are not named take the lowest price
   */
  public static PriceChain of(
      Collection<PriceListTerms> lists, Map<PriceLevel, WithinLevel> within, PriceContext context) {
    List<Link> links = new ArrayList<>();
    if (context.buyer() != null) {
      links.add(Link.AGREEMENTS);
    }
    for (PriceListTerms list : lists) {
      if (list.currency().equals(context.currency()) && list.isValidOn(context.day())) {
        list.standing(context)
            .ifPresent(
                audience ->
                    links.add(
                        new Link(
                            list.id(),
                            list.code(),
                            audience.kind().level(),
                            list.promotion(),
                            list.merging(),
                            list.validTo(),
                            audience.place(),
                            list.decimals())));
      }
    }
    links.sort(
        Comparator.comparing(Link::level).thenComparing(Link::place).thenComparing(Link::code));
    return of(links, within);
  }

  private static PriceChain of(List<Link> links, Map<PriceLevel, WithinLevel> within) {
    List<Level> levels = new ArrayList<>();
    for (PriceLevel level : PriceLevel.values()) {
      List<Link> lists =
          links.stream().filter(link -> link.level() == level && !link.promotion()).toList();
      if (!lists.isEmpty()) {
        levels.add(new Level(level, within.getOrDefault(level, WithinLevel.LOWEST), lists));
      }
    }
    return new PriceChain(levels, links.stream().filter(Link::promotion).toList());
  }

  public boolean isEmpty() {
    return levels.isEmpty() && promotions.isEmpty();
  }

  /** All lists, promotions last. */
  public List<Link> links() {
    List<Link> links = new ArrayList<>();
    levels.forEach(level -> links.addAll(level.lists()));
    links.addAll(promotions);
    return links;
  }
}
