package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.gate.Actor;
import app.kontor.money.Money;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.ShoppingListPart;
import app.kontor.ordering.ShoppingListSummary;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.ordering.model.BasketContents;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.ShoppingListRow;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.party.Channel;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A list with a page of its lines, at the prices of the day. */
final class PricedList {
  private final Parties parties;
  private final Quotes quotes;
  private final PricedLines lines;

  PricedList(Parties parties, Quotes quotes, PricedLines lines) {
    this.parties = parties;
    this.quotes = quotes;
    this.lines = lines;
  }

  /** What of a list is looked at. */
  record Look(BasketQuery query, LineOrder order, int page, int size) {}

  /**
   * @param readers addresses of the chosen colleagues
   */
  ShoppingListPart part(
      ShoppingList list, Actor who, List<String> readers, List<ShoppingListRow> rows, Look look) {
    Seller seller = parties.seller();
    Partner partner = parties.ownPartner();
    List<Wanted> wanted = sorted(quotes.wanted(amounts(rows), who.language()), look.order(), who);
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    BasketContents contents =
        new BasketContents(wanted, quote, look.query(), look.page(), look.size());
    Map<Wanted.Key, String> notes =
        rows.stream().collect(Collectors.toMap(ShoppingListRow::key, ShoppingListRow::note));
    return new ShoppingListPart(
        summary(list, who, rows.size()),
        list.version(),
        list.isReadersChange(),
        readers,
        lines.of(seller, partner, contents.shown(), quote, notes).lines(),
        contents.page(),
        contents.pages(),
        contents.found().size(),
        contents.blocked(),
        net(partner, wanted, quote));
  }

  /** What all lines cost that can be ordered as they stand. */
  private static Money net(Partner partner, List<Wanted> wanted, Quote quote) {
    return wanted.stream()
        .filter(want -> LinePolicy.problem(want, quote.price(want)).isEmpty())
        .flatMap(want -> quote.cost(want).stream())
        .map(LinePrice::net)
        .reduce(Money.zero(partner.currency()), Money::plus);
  }

  static ShoppingListSummary summary(ShoppingList list, Actor who, int lines) {
    return new ShoppingListSummary(
        list.reference(),
        list.name(),
        list.ownerName(),
        list.isOf(who),
        list.readers(),
        list.isChangedBy(who),
        lines,
        list.changedAt(),
        list.changedBy(),
        null,
        null);
  }

  /** Base quantities by line, in the order of the lines. */
  static Map<Wanted.Key, BaseAmount> amounts(List<ShoppingListRow> rows) {
    Map<Wanted.Key, BaseAmount> amounts = new LinkedHashMap<>();
    rows.forEach(row -> amounts.put(row.key(), row.amount()));
    return amounts;
  }

  private static List<Wanted> sorted(List<Wanted> wanted, LineOrder order, Actor who) {
    return switch (order) {
      case ADDED -> wanted;
      case NUMBER ->
          wanted.stream()
              .sorted(Comparator.comparing(want -> want.item().number().value()))
              .toList();
      case NAME -> byName(wanted, who.language());
    };
  }

  private static List<Wanted> byName(List<Wanted> wanted, Locale language) {
    Collator letters = Collator.getInstance(language);
    Comparator<Item> byName = Comparator.comparing(Item::name, letters::compare);
    return wanted.stream().sorted(Comparator.comparing(Wanted::item, byName)).toList();
  }
}
