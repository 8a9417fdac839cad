package app.kontor.pricing.model;

import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceAudience.AudienceKind;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceFormula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All price lists of a seller with what each has for an item. A derived list has the prices of its
 * formula, worked out when they are asked for; an item with prices of its own in the derived list
 * has those alone, and with prices of its own for a unit those for that unit. A list that is not
 * valid on the day gives nothing, also to lists derived from it.
 */
public final class PriceBook {
  /** Where the entries of lists are. */
  @FunctionalInterface
  public interface Entries {
    /**
     * What a list itself says of an item, by quantity, smallest first.
     *
     * @param listId {@link PriceChain.Link#AGREED_ID} for what is agreed with the customer
     */
    List<PriceStep> steps(long listId, long itemId);

    /** The entries of one list, for many items. */
    default Shelf shelf(long listId) {
      return itemId -> steps(listId, itemId);
    }
  }

  /** What one list says of items, by quantity, smallest first. */
  @FunctionalInterface
  public interface Shelf {
    List<PriceStep> steps(long itemId);

    /**
     * What holds for an item that is sold in a unit, counted in base units: prices of the unit if
     * the list has any, else those of the base unit.
     *
     * @param sold null for the base unit
     */
    default List<PriceStep> steps(long itemId, @Nullable SalesUnit sold) {
      return PriceStep.soldIn(steps(itemId), sold);
    }

    /** Whether it may say something of another unit than the base unit of an item. */
    default boolean mayBeOfUnits(long itemId) {
      return PriceStep.anyOfUnits(steps(itemId));
    }

    /**
     * Says which items will be asked for, so that what of them lies far away in memory is fetched
     * together.
     *
     * @return something of what was seen, of no meaning
     */
    default long fetch(long[] itemIds) {
      return 0;
    }
  }

  /** What a formula makes of another list where a list says nothing itself. */
  private record Derived(PriceFormula formula, BigDecimal multiplier, Shelf own, Shelf from)
      implements Shelf {
    @Override
    public List<PriceStep> steps(long itemId) {
      List<PriceStep> said = own.steps(itemId);
      if (said.isEmpty()) {
        return worked(from.steps(itemId));
      }
      return said.stream().allMatch(step -> step.unit() != null)
          ? withUnits(said, worked(from.steps(itemId)))
          : said;
    }

    @Override
    public List<PriceStep> steps(long itemId, @Nullable SalesUnit sold) {
      List<PriceStep> said = own.steps(itemId, sold);
      return said.isEmpty() ? worked(from.steps(itemId, sold)) : said;
    }

    @Override
    public boolean mayBeOfUnits(long itemId) {
      return own.mayBeOfUnits(itemId) || from.mayBeOfUnits(itemId);
    }

    /** What the formula makes, but for units that the list has prices of its own for. */
    private static List<PriceStep> withUnits(List<PriceStep> own, List<PriceStep> worked) {
      Set<UnitCode> units =
          own.stream().map(PriceStep::unit).filter(Objects::nonNull).collect(Collectors.toSet());
      List<PriceStep> all = new ArrayList<>(own);
      worked.stream().filter(step -> !units.contains(step.unit())).forEach(all::add);
      return all;
    }

    private List<PriceStep> worked(List<PriceStep> source) {
      if (source.isEmpty()) {
        return source;
      }
      List<PriceStep> steps = new ArrayList<>(source.size());
      for (PriceStep step : source) {
        Optional<BigDecimal> price = formula.price(step.amount(), multiplier);
        price.map(step::asking).ifPresent(steps::add);
      }
      return steps;
    }

    @Override
    public long fetch(long[] itemIds) {
      return own.fetch(itemIds) ^ from.fetch(itemIds);
    }
  }

  private final Map<Long, PriceListTerms> byId = new HashMap<>();
  private final Map<String, PriceListTerms> byCode = new HashMap<>();

  /** By for whom they are, so that whoever asks does not look through those of all others. */
  private final Map<Asked, List<PriceListTerms>> byAudience = new HashMap<>();

  /** A zone, a group, a customer, or everybody, whose code is empty. */
  private record Asked(AudienceKind kind, String code) {
    static final Asked ANYBODY = new Asked(AudienceKind.ALL, "");

    static Asked of(PriceAudience audience) {
      AudienceKind kind = audience.kind();
      return kind == AudienceKind.ALL
          ? ANYBODY
          : new Asked(kind.isCustomer() ? AudienceKind.CUSTOMER : kind, audience.code());
    }
  }

  public PriceBook(Collection<PriceListTerms> lists) {
    for (PriceListTerms list : lists) {
      byId.put(list.id(), list);
      byCode.put(list.code(), list);
      Set<Asked> asked = new HashSet<>();
      if (list.base()) {
        asked.add(Asked.ANYBODY);
      }
      list.audiences().forEach(audience -> asked.add(Asked.of(audience)));
      asked.forEach(one -> byAudience.computeIfAbsent(one, key -> new ArrayList<>()).add(list));
    }
  }

  /**
   * The lists that somebody may get, each once: those of everybody, of their zone and groups, their
   * own. Whether they are valid then, and where they stand, is not looked at.
   */
  public Collection<PriceListTerms> reachedBy(PriceContext context) {
    Map<Long, PriceListTerms> reached = new LinkedHashMap<>();
    add(reached, Asked.ANYBODY);
    PriceContext.Buyer buyer = context.buyer();
    if (buyer != null) {
      if (buyer.zone() != null) {
        add(reached, new Asked(AudienceKind.ZONE, buyer.zone()));
      }
      buyer.groups().forEach(group -> add(reached, new Asked(AudienceKind.GROUP, group)));
      add(reached, new Asked(AudienceKind.CUSTOMER, buyer.number()));
      list(Objects.requireNonNullElse(buyer.agreedList(), ""))
          .ifPresent(list -> reached.put(list.id(), list));
    }
    return reached.values();
  }

  private void add(Map<Long, PriceListTerms> reached, Asked asked) {
    byAudience.getOrDefault(asked, List.of()).forEach(list -> reached.put(list.id(), list));
  }

  /** This with other terms for some lists, by their ids. */
  public PriceBook with(Map<Long, PriceListTerms> others) {
    Map<Long, PriceListTerms> all = new HashMap<>(byId);
    all.putAll(others);
    return new PriceBook(all.values());
  }

  public Collection<PriceListTerms> lists() {
    return Collections.unmodifiableCollection(byId.values());
  }

  public @Nullable PriceListTerms list(long id) {
    return byId.get(id);
  }

  public Optional<PriceListTerms> list(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The formula of a list, or null if it has only prices of its own. */
  public @Nullable PriceFormula formula(long listId) {
    PriceListTerms list = byId.get(listId);
    return list == null ? null : list.formula();
  }

  /**
   * The ids of these lists and of all that they are derived from, each once: where entries are
   * needed of.
   */
  public List<Long> withSources(Collection<Long> listIds) {
    List<Long> ids = new ArrayList<>();
    for (Long id : listIds) {
      PriceListTerms list = byId.get(id);
      while (list != null && !ids.contains(list.id())) {
        ids.add(list.id());
        list = source(list);
      }
    }
    return ids;
  }

  private @Nullable PriceListTerms source(PriceListTerms list) {
    PriceFormula formula = list.formula();
    return formula == null ? null : byCode.get(formula.source());
  }

  /** The steps of a list for an item on a day, its own or those of its formula. */
  public List<PriceStep> steps(long listId, long itemId, LocalDate day, Entries entries) {
    return shelf(listId, day, entries).steps(itemId);
  }

  /** What a list says on a day, for many items: its own prices or those of its formula. */
  public Shelf shelf(long listId, LocalDate day, Entries entries) {
    Shelf own = entries.shelf(listId);
    PriceListTerms list = byId.get(listId);
    PriceFormula formula = list == null ? null : list.formula();
    PriceListTerms source = list == null ? null : source(list);
    if (formula == null || source == null || !source.isValidOn(day)) {
      return own;
    }
    return new Derived(formula, formula.multiplier(), own, shelf(source.id(), day, entries));
  }

  /**
   * Whether a list may be derived from another: neither from itself nor, over others, from one that
   * is derived from it.
   */
  public boolean wouldCircle(String code, String source) {
    PriceListTerms list = byCode.get(source);
    int links = byCode.size();
    while (list != null && links-- >= 0) {
      if (list.code().equals(code)) {
        return true;
      }
      list = source(list);
    }
    return links < 0;
  }
}
