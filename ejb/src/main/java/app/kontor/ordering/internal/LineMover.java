package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.MoveLines;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.ordering.internal.BasketFilling.NewRow;
import app.kontor.ordering.internal.BasketFilling.RowsAdded;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.ShoppingListRow;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.platform.failure.BusinessException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves and copies lines between lists and the basket. Basket and lists are the same to it: lines
 * of an item, a base quantity, a unit and a note; the basket alone asks whether a line can be
 * ordered.
 */
final class LineMover {
  private final Catalogue catalogue;
  private final ShoppingListRows lists;
  private final BasketRows basket;
  private final BasketFilling filling;
  private final Clock clock;

  LineMover(
      Catalogue catalogue,
      ShoppingListRows lists,
      BasketRows basket,
      BasketFilling filling,
      Clock clock) {
    this.catalogue = catalogue;
    this.lists = lists;
    this.basket = basket;
    this.filling = filling;
    this.clock = clock;
  }

  /** A line on its way. */
  private record Going(Item item, BaseAmount amount, String note) {

    LineKey key() {
      return new LineKey(item.number(), amount.unit());
    }
  }

  Moved move(Actor who, MoveLines command) {
    boolean fromBasket = command.fromReference().isEmpty();
    boolean toBasket = command.toReference().isEmpty();
    // in a fixed order, so that two who move to and fro do not wait for each other
    Map<String, ShoppingList> locked = lock(who, command);
    ShoppingList from = locked.get(command.fromReference());
    ShoppingList to = locked.get(command.toReference());
    if (from != null) {
      from.seenBy(who);
      if (command.taken()) {
        from.changedBy(who);
      }
    }
    if (to != null) {
      to.changedBy(who);
    }
    List<Going> going =
        fromBasket || from == null ? ofBasket(who, command) : of(from, who, command);
    if (command.fromReference().equals(command.toReference())) {
      return new Moved(going.size(), Map.of());
    }
    Map<LineKey, BusinessException> refused =
        toBasket || to == null ? intoBasket(who, going) : into(to, who, going);
    if (command.taken()) {
      take(who, from, going, refused.keySet());
    }
    Map<ItemNumber, BusinessException> told = new LinkedHashMap<>();
    refused.forEach((line, why) -> told.put(line.item(), why));
    return new Moved(going.size() - refused.size(), told);
  }

  private Map<String, ShoppingList> lock(Actor who, MoveLines command) {
    Map<String, ShoppingList> locked = new LinkedHashMap<>();
    List.of(command.fromReference(), command.toReference()).stream()
        .filter(reference -> !reference.isEmpty())
        .distinct()
        .sorted()
        .forEach(reference -> locked.put(reference, lists.lock(who, reference)));
    return locked;
  }

  private List<Going> ofBasket(Actor who, MoveLines command) {
    List<BasketRow> rows = basket.seen(who.deskId());
    Map<Long, Item> items = items(rows.stream().map(BasketRow::itemId).distinct().toList(), who);
    List<Going> going = new ArrayList<>();
    for (BasketRow row : rows) {
      going(command, items.get(row.itemId()), row.amount(), row.note(), going);
    }
    return going;
  }

  private List<Going> of(ShoppingList list, Actor who, MoveLines command) {
    List<ShoppingListRow> rows = lists.lines(list);
    Map<Long, Item> items =
        items(rows.stream().map(ShoppingListRow::itemId).distinct().toList(), who);
    List<Going> going = new ArrayList<>();
    for (ShoppingListRow row : rows) {
      going(command, items.get(row.itemId()), row.amount(), row.note(), going);
    }
    return going;
  }

  private Map<Long, Item> items(List<Long> ids, Actor who) {
    return ids.isEmpty() ? Map.of() : catalogue.items(ids, who.language());
  }

  private static void going(
      MoveLines command, @Nullable Item item, BaseAmount amount, String note, List<Going> going) {
    if (item != null) {
      Going line = new Going(item, amount, note);
      if (command.lines().isEmpty() || command.lines().contains(line.key())) {
        going.add(line);
      }
    }
  }

  private Map<LineKey, BusinessException> intoBasket(Actor who, List<Going> going) {
    RowsAdded added =
        filling.addRows(
            who,
            going.stream()
                .map(line -> new NewRow(line.item().number(), amount(line), line.note()))
                .toList());
    Map<LineKey, BusinessException> refused = new LinkedHashMap<>();
    added.refused().forEach((place, why) -> refused.put(going.get(place).key(), why));
    return refused;
  }

  private static Amount amount(Going line) {
    Wanted wanted = Wanted.of(line.item(), line.amount());
    return new Amount(
        wanted.portion().sold().value(), wanted.soldIn() == null ? null : wanted.soldIn().unit());
  }

  private Map<LineKey, BusinessException> into(ShoppingList to, Actor who, List<Going> going) {
    ListLines lines = new ListLines(to, lists);
    Map<LineKey, BusinessException> refused = new LinkedHashMap<>();
    for (Going line : going) {
      try {
        lines.add(line.item(), line.amount(), line.note());
      } catch (BusinessException refusal) {
        refused.put(line.key(), refusal);
      }
    }
    to.touch(who, clock.instant());
    return refused;
  }

  /** What was taken over leaves where it was. */
  private void take(
      Actor who, @Nullable ShoppingList from, List<Going> going, Collection<LineKey> refused) {
    Set<Wanted.Key> gone =
        going.stream()
            .filter(line -> !refused.contains(line.key()))
            .map(line -> Wanted.Key.of(line.item().id(), line.amount()))
            .collect(Collectors.toCollection(HashSet::new));
    if (gone.isEmpty()) {
      return;
    }
    if (from == null) {
      Set<Long> items = gone.stream().map(Wanted.Key::itemId).collect(Collectors.toSet());
      basket.remove(
          basket.of(who.deskId(), items).stream().filter(row -> gone.contains(row.key())).toList());
    } else {
      lists.remove(
          lists.linesToChange(from).stream().filter(row -> gone.contains(row.key())).toList());
      from.touch(who, clock.instant());
    }
  }
}
