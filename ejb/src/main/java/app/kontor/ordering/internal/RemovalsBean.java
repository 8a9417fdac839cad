package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.Removals;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.UnknownRemoval;
import app.kontor.ordering.internal.RemovedLines.Removed;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.LineNote;
import app.kontor.ordering.model.RecurringOrder;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.ShoppingListRow;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings back what was taken out, all of it or nothing. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RemovalsBean implements Removals {
  private final CurrentActor actor;
  private final Clock clock;
  private final RemovedLines removed;
  private final BasketRows basket;
  private final ShoppingListRows lists;
  private final RecurringOrderRows recurring;
  private final Quotes quotes;
  private final SeenPrices prices;

  @Inject
  public RemovalsBean(
      CurrentActor actor,
      Clock clock,
      RemovedLines removed,
      BasketRows basket,
      ShoppingListRows lists,
      RecurringOrderRows recurring,
      Parties parties,
      Quotes quotes) {
    this.actor = actor;
    this.clock = clock;
    this.removed = removed;
    this.basket = basket;
    this.lists = lists;
    this.recurring = recurring;
    this.quotes = quotes;
    this.prices = new SeenPrices(parties, quotes);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Optional<Removal> find(String reference) {
    Actor who = actor.get();
    List<Removed> lines = removed.of(who, reference, clock.instant(), false);
    if (!lines.isEmpty()) {
      Long id = lines.get(0).listId();
      if (id == null) {
        return Optional.of(new Removal(lines.size(), "", "", false, false));
      }
      return lists.find(id).filter(list -> list.isChangedBy(who)).map(list -> of(lines, list));
    }
    return removed.deleted(who, reference, clock.instant()).stream().findFirst().map(this::deleted);
  }

  private static Removal of(List<Removed> lines, ShoppingList list) {
    return new Removal(
        lines.size(),
        list.isClipboard() ? ShoppingLists.CLIPBOARD : list.reference(),
        list.name(),
        false,
        false);
  }

  private Removal deleted(ShoppingList list) {
    Optional<RecurringOrder> clock = recurring.of(list);
    return new Removal(
        lists.lines(list).size(), list.reference(), list.name(), true, clock.isPresent());
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public Removal undo(String reference) {
    Actor who = actor.get();
    List<Removed> lines = removed.of(who, reference, clock.instant(), true);
    if (lines.isEmpty()) {
      return undelete(who, reference);
    }
    Long id = lines.get(0).listId();
    Removal back = id == null ? intoBasket(who, lines) : into(who, id, lines);
    removed.forget(reference);
    return back;
  }

  private Removal undelete(Actor who, String reference) {
    ShoppingList list =
        removed.deleted(who, reference, clock.instant()).stream()
            .findFirst()
            .orElseThrow(UnknownRemoval::new);
    if (lists.countOf(who) >= ShoppingLists.MAX_LISTS) {
      throw new InvalidInput("", "LISTS_FULL", ShoppingLists.MAX_LISTS);
    }
    list.undelete();
    return deleted(list);
  }

  private Removal intoBasket(Actor who, List<Removed> lines) {
    Map<Wanted.Key, BasketRow> there = new LinkedHashMap<>();
    basket.of(who.deskId()).forEach(row -> there.put(row.key(), row));
    for (Removed line : lines) {
      BasketRow row = there.get(line.key());
      if (row == null) {
        BasketRow back = new BasketRow(who.deskId(), line.itemId(), line.amount(), line.at());
        back.note(line.note());
        basket.add(back);
        there.put(line.key(), back);
      } else {
        row.want(row.amount().plus(line.amount()));
        row.noteToo(line.note());
      }
    }
    if (there.size() > BasketFilling.MAX_LINES) {
      throw new InvalidInput("", "BASKET_FULL", BasketFilling.MAX_LINES);
    }
    see(who, lines, there.values());
    return new Removal(lines.size(), "", "", false, false);
  }

  /** What is back costs what it costs today. */
  private void see(Actor who, List<Removed> lines, Collection<BasketRow> all) {
    Set<Long> items = lines.stream().map(line -> line.key().itemId()).collect(Collectors.toSet());
    List<BasketRow> back = all.stream().filter(row -> items.contains(row.itemId())).toList();
    prices.note(quotes.wanted(BasketsBean.quantities(back), who.language()), back);
  }

  private Removal into(Actor who, long listId, List<Removed> lines) {
    ShoppingList list =
        lists.lock(listId).filter(found -> found.isChangedBy(who)).orElseThrow(UnknownRemoval::new);
    Map<Wanted.Key, ShoppingListRow> there = new LinkedHashMap<>();
    lists.linesToChange(list).forEach(row -> there.put(row.key(), row));
    for (Removed line : lines) {
      @Nullable ShoppingListRow row = there.get(line.key());
      if (row == null) {
        ShoppingListRow back =
            new ShoppingListRow(list.id(), line.itemId(), line.amount(), line.note(), line.place());
        lists.add(back);
        there.put(line.key(), back);
      } else {
        row.want(row.amount().plus(line.amount()));
        row.note(LineNote.of(row.note()).and(line.note()).text());
      }
    }
    if (there.size() > ShoppingLists.MAX_LINES) {
      throw new InvalidInput("", "LIST_FULL", ShoppingLists.MAX_LINES);
    }
    list.touch(who, clock.instant());
    return of(lines, list);
  }
}
