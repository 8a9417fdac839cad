package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.ordering.Baskets.Amount;
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
  private record Going(Item item, BaseAmount amount, String note) {}

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
    Map<ItemNumber, BusinessException> refused =
        toBasket || to == null ? intoBasket(who, going) : into(to, who, going);
    if (command.taken()) {
      take(who, from, going, refused.keySet());
    }
    return new Moved(going.size() - refused.size(), refused);
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
    List<BasketRow> rows = basket.seen(who.userId());
    Map<Long, Item> items = items(rows.stream().map(BasketRow::itemId).toList(), who);
    List<Going> going = new ArrayList<>();
    for (BasketRow row : rows) {
      going(command, items.get(row.itemId()), row.amount(), row.note(), going);
    }
    return going;
  }

  private List<Going> of(ShoppingList list, Actor who, MoveLines command) {
    List<ShoppingListRow> rows = lists.lines(list);
    Map<Long, Item> items = items(rows.stream().map(ShoppingListRow::itemId).toList(), who);
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
    boolean wanted =
        item != null && (command.items().isEmpty() || command.items().contains(item.number()));
    if (item != null && wanted) {
      going.add(new Going(item, amount, note));
    }
  }

  private Map<ItemNumber, BusinessException> intoBasket(Actor who, List<Going> going) {
    RowsAdded added =
        filling.addRows(
            who,
            going.stream()
                .map(line -> new NewRow(line.item().number(), amount(line), line.note()))
                .toList());
    Map<ItemNumber, BusinessException> refused = new LinkedHashMap<>();
    added.refused().forEach((place, why) -> refused.put(going.get(place).item().number(), why));
    return refused;
  }

  private static Amount amount(Going line) {
    Wanted wanted = Wanted.of(line.item(), line.amount());
    return new Amount(
        wanted.portion().sold().value(), wanted.soldIn() == null ? null : wanted.soldIn().unit());
  }

  private Map<ItemNumber, BusinessException> into(ShoppingList to, Actor who, List<Going> going) {
    ListLines lines = new ListLines(to, lists);
    Map<ItemNumber, BusinessException> refused = new LinkedHashMap<>();
    for (Going line : going) {
      try {
        lines.add(line.item(), line.amount(), line.note());
      } catch (BusinessException refusal) {
        refused.put(line.item().number(), refusal);
      }
    }
    to.touch(who, clock.instant());
    return refused;
  }

  /** What was taken over leaves where it was. */
  private void take(
      Actor who, @Nullable ShoppingList from, List<Going> going, Collection<ItemNumber> refused) {
    Set<Long> gone =
        going.stream()
            .filter(line -> !refused.contains(line.item().number()))
            .map(line -> line.item().id())
            .collect(Collectors.toCollection(HashSet::new));
    if (gone.isEmpty()) {
      return;
    }
    if (from == null) {
      basket.remove(basket.of(who.userId(), gone));
    } else {
      lists.remove(
          lists.linesToChange(from).stream().filter(row -> gone.contains(row.itemId())).toList());
      from.touch(who, clock.instant());
    }
  }
}
