package app.kontor.ordering.internal;

import app.kontor.access.People;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.MeantItem;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.ListTerms;
import app.kontor.ordering.MoveLines;
import app.kontor.ordering.OrderStep;
import app.kontor.ordering.ShoppingListPart;
import app.kontor.ordering.ShoppingListSummary;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.model.LineNote;
import app.kontor.ordering.model.RecurringOrder;
import app.kontor.ordering.model.RegroupedLines;
import app.kontor.ordering.model.RegroupedLines.Said;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.ShoppingListRow;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.stock.Stock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Named lists of the people of a customer. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShoppingListsBean implements ShoppingLists {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final People people;
  private final Catalogue catalogue;
  private final Quotes quotes;
  private final ShoppingListRows rows;
  private final RecurringOrderRows recurring;
  private final RemovedLines removed;
  private final Once once;
  private final PricedList priced;
  private final LineMover mover;

  @Inject
  public ShoppingListsBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      People people,
      Catalogue catalogue,
      Stock stock,
      Quotes quotes,
      ShoppingListRows rows,
      RecurringOrderRows recurring,
      RemovedLines removed,
      BasketRows basket,
      Once once) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.people = people;
    this.catalogue = catalogue;
    this.quotes = quotes;
    this.rows = rows;
    this.recurring = recurring;
    this.removed = removed;
    this.once = once;
    this.priced = new PricedList(parties, quotes, new PricedLines(catalogue, stock, quotes));
    this.mover =
        new LineMover(
            catalogue,
            rows,
            basket,
            new BasketFilling(catalogue, basket, new SeenPrices(parties, quotes), clock),
            clock);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Page<ShoppingListSummary> lists(String text, PageRequest page) {
    return rows.seen(actor.get(), text.strip(), page);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public List<ShoppingListSummary> changeable() {
    return rows.changeable(actor.get(), MAX_LISTS);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public ShoppingListPart part(
      String reference, BasketQuery query, LineOrder order, int page, int size) {
    if (size < 1 || size > PageRequest.MAX_LIMIT) {
      throw new InvalidInput("size", "NOT_A_VALUE", size);
    }
    Actor who = actor.get();
    ShoppingList list = rows.get(who, reference).seenBy(who);
    return priced.part(
        list,
        who,
        addresses(list),
        rows.lines(list),
        new PricedList.Look(query, order, page, size));
  }

  /** Of the colleagues with whom it is shared. */
  private List<String> addresses(ShoppingList list) {
    return list.chosen().isEmpty()
        ? List.of()
        : company().stream()
            .filter(person -> list.chosen().contains(person.id()))
            .map(People.Person::email)
            .toList();
  }

  private List<People.Person> company() {
    Actor who = actor.get();
    return people.holding(who.sellerId(), who.partnerId(), Permission.BASKET_EDIT);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Page<Entry> entries(String reference, PageRequest page) {
    Actor who = actor.get();
    ShoppingList list = rows.get(who, reference).seenBy(who);
    List<ShoppingListRow> lines = rows.lines(list);
    Map<Wanted.Key, String> notes =
        lines.stream().collect(Collectors.toMap(ShoppingListRow::key, ShoppingListRow::note));
    return Page.of(
        quotes.wanted(PricedList.amounts(lines), who.language()).stream()
            .map(want -> new Entry(want.item(), want.portion(), notes.getOrDefault(want.key(), "")))
            .toList(),
        page);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public List<Colleague> colleagues() {
    return company().stream()
        .filter(person -> person.id() != actor.get().userId())
        .map(person -> new Colleague(person.email(), person.name()))
        .toList();
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public String create(String key, String name) {
    Actor who = actor.get();
    String called = named(name);
    return once.run(
            "create-shopping-list",
            who.userId() + ":" + key,
            new Named(called),
            Made.class,
            () -> new Made(created(who, called)))
        .reference();
  }

  private record Named(String name) {}

  private String created(Actor who, String name) {
    parties.ownPartner();
    if (rows.countOf(who) >= MAX_LISTS) {
      throw new InvalidInput("name", "LISTS_FULL", MAX_LISTS);
    }
    ShoppingList list = new ShoppingList(who, ListReference.random(), name, clock.instant());
    rows.add(list);
    return list.reference();
  }

  private static String named(String typed) {
    String name = typed.strip();
    if (name.isEmpty()) {
      throw InvalidInput.required("name");
    }
    if (name.length() > MAX_NAME) {
      throw new InvalidInput("name", "TOO_LONG", MAX_NAME);
    }
    return name;
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public void change(String reference, long version, ListTerms data) {
    ShoppingList list = own(reference, version);
    Map<String, Long> known =
        company().stream().collect(Collectors.toMap(People.Person::email, People.Person::id));
    for (String email : data.people()) {
      if (!known.containsKey(email)) {
        throw new InvalidInput("people", "NOT_A_VALUE", email);
      }
    }
    list.change(
        named(data.name()),
        data.readers(),
        data.readersChange(),
        data.people().stream().map(known::get).filter(Objects::nonNull).toList());
    list.touch(actor.get(), clock.instant());
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public void handOver(String reference, long version, String email) {
    ShoppingList list = own(reference, version);
    People.Person to =
        company().stream()
            .filter(person -> person.email().equals(email))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("email", "NOT_A_VALUE", email));
    list.handOver(to.id(), to.name());
    // nobody orders in the name of somebody who has not asked for it
    recurring.of(list).ifPresent(RecurringOrder::pause);
    list.touch(actor.get(), clock.instant());
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public void delete(String reference, long version) {
    ShoppingList list = own(reference, version);
    recurring.of(list).ifPresent(RecurringOrder::pause);
    list.delete(clock.instant());
  }

  private ShoppingList own(String reference, long version) {
    return current(rows.lock(actor.get(), reference).of(actor.get()), version);
  }

  private static ShoppingList current(ShoppingList list, long version) {
    if (list.version() != version) {
      throw new ChangedMeanwhile();
    }
    return list;
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  @Command
  public ItemNumber add(
      String reference, String word, @Nullable BigDecimal quantity, @Nullable UnitCode unit) {
    Actor who = actor.get();
    ShoppingList list = rows.lock(who, reference).changedBy(who);
    Item item = meant(word, who.language());
    BaseAmount amount =
        quantity == null
            ? new BaseAmount(OrderStep.of(item, null).least(), null)
            : Wanted.amount(item, quantity, unit);
    new ListLines(list, rows).add(item, amount, "");
    list.touch(who, clock.instant());
    return item.number();
  }

  private Item meant(String word, Locale language) {
    if (word.isBlank()) {
      throw InvalidInput.required("item");
    }
    return catalogue
        .meant(List.of(word), language)
        .getOrDefault(word, MeantItem.NOTHING)
        .require(word, "item");
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  @Command
  public String setLines(String reference, long version, Map<LineKey, LineChange> changes) {
    Actor who = actor.get();
    ShoppingList list = current(rows.lock(who, reference).changedBy(who), version);
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            changes.keySet().stream().map(LineKey::item).distinct().toList(), who.language());
    Map<Wanted.Key, Said> there = new LinkedHashMap<>();
    List<ShoppingListRow> lines = rows.linesToChange(list);
    lines.forEach(row -> there.put(row.key(), new Said(row.amount(), row.note())));
    Map<Wanted.Key, Said> said = new LinkedHashMap<>();
    changes.forEach(
        (line, change) ->
            Optional.ofNullable(items.get(line.item()))
                .ifPresent(
                    item -> {
                      Wanted.Key key = new Wanted.Key(item.id(), line.unit());
                      // a line that somebody took out meanwhile stays out
                      if (there.containsKey(key)) {
                        said.put(key, said(line, item, change));
                      }
                    }));
    String taken = regroup(who, lines, said, new RegroupedLines(there, said));
    list.touch(who, clock.instant());
    return taken;
  }

  private static Said said(LineKey line, Item item, LineChange change) {
    try {
      BigDecimal number = change.amount().value();
      if (number.signum() == 0) {
        return new Said(new BaseAmount(BigDecimal.ZERO, line.unit()), "");
      }
      NumberRange.ORDERED.check("quantity", number);
      BaseAmount amount = Wanted.amount(item, number, change.amount().unit());
      NumberRange.ORDERED.check("quantity", amount.quantity());
      return new Said(amount, LineNote.of(change.note()).checked().text());
    } catch (InvalidInput refused) {
      throw refused.inRow(line.toString());
    }
  }

  private String regroup(
      Actor who,
      List<ShoppingListRow> lines,
      Map<Wanted.Key, Said> changes,
      RegroupedLines regrouped) {
    List<ShoppingListRow> gone = new ArrayList<>();
    List<ShoppingListRow> taken = new ArrayList<>();
    for (ShoppingListRow row : lines) {
      Wanted.Key now = regrouped.becomes(row.key());
      Said said = now == null ? null : regrouped.after().get(now);
      if (said == null) {
        gone.add(row);
        Said change = changes.get(row.key());
        if (change != null && change.amount().quantity().signum() == 0) {
          taken.add(row);
        }
      } else {
        row.want(said.amount());
        row.note(said.note());
      }
    }
    String removal = removed.keepOfList(who, taken, clock.instant());
    rows.remove(gone);
    return removal;
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public Moved move(MoveLines command) {
    return mover.move(actor.get(), command);
  }
}
