package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.MeantItem;
import app.kontor.measure.DecimalText;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Basket;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderStep;
import app.kontor.ordering.QuickOrder;
import app.kontor.ordering.TypedRow;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.RowText;
import app.kontor.ordering.model.UnitWord;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.party.Channel;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of rows what they would do. Rows of one item in one unit are priced together, because they
 * lie on one line of the basket in the end; minimum, steps of prices and stock count all rows of an
 * item.
 */
final class RowCheck {
  private final Quotes quotes;
  private final PricedLines lines;

  RowCheck(Quotes quotes, PricedLines lines) {
    this.quotes = quotes;
    this.lines = lines;
  }

  /**
   * For whom rows are checked.
   *
   * @param language of whoever types them
   * @param meant what words mean there
   */
  record Asked(
      Locale language,
      Seller seller,
      Partner partner,
      Channel channel,
      Function<List<String>, Map<String, MeantItem>> meant) {}

  /** The rows of a text; more than are taken at once are refused. */
  static List<TypedRow> rows(String text) {
    if (text.length() > QuickOrder.MAX_TEXT) {
      throw new InvalidInput("rows", "TOO_LONG", QuickOrder.MAX_TEXT);
    }
    List<TypedRow> rows = RowText.parse(text);
    if (rows.stream().filter(row -> !row.heading()).count() > QuickOrder.MAX_ROWS) {
      throw new InvalidInput("rows", "TOO_MANY_ROWS", QuickOrder.MAX_ROWS);
    }
    return rows;
  }

  /** A row whose item is known; the amount is not if something is wrong with it. */
  private record Read(
      TypedRow typed,
      MeantItem meant,
      @Nullable Item item,
      @Nullable BaseAmount amount,
      @Nullable BusinessException refusal) {}

  List<CheckedRow> check(Asked asked, List<TypedRow> typed) {
    List<String> words =
        typed.stream().map(TypedRow::item).filter(word -> !word.isEmpty()).distinct().toList();
    Map<String, MeantItem> meant = words.isEmpty() ? Map.of() : asked.meant().apply(words);
    List<Read> rows = new ArrayList<>();
    for (TypedRow row : typed) {
      rows.add(read(row, meant.getOrDefault(row.item(), MeantItem.NOTHING), asked.language()));
    }
    Map<Wanted.Key, BaseAmount> together = new LinkedHashMap<>();
    Map<Long, Item> items = new HashMap<>();
    for (Read row : rows) {
      Item item = row.item();
      BaseAmount amount = row.amount();
      if (item != null) {
        items.put(item.id(), item);
        if (amount != null) {
          together.merge(Wanted.Key.of(item.id(), amount), amount, BaseAmount::plus);
        }
      }
    }
    Set<Long> counted =
        together.keySet().stream().map(Wanted.Key::itemId).collect(Collectors.toSet());
    items.values().stream()
        .filter(item -> !counted.contains(item.id()))
        .forEach(
            item -> {
              BaseAmount least = new BaseAmount(item.minimum().value(), null);
              together.put(Wanted.Key.of(item.id(), least), least);
            });
    List<Wanted> wanted = Wanted.of(together, items);
    Partner partner = asked.partner();
    Quote quote = quotes.quote(asked.seller(), partner, asked.channel(), partner.address(), wanted);
    Together priced =
        new Together(wanted, lines.of(asked.seller(), partner, wanted, quote, Map.of()));
    return checked(rows, priced, quote);
  }

  private static Read read(TypedRow row, MeantItem meant, Locale language) {
    if (row.heading()) {
      return new Read(row, MeantItem.NOTHING, null, null, null);
    }
    Item item = meant.only().orElse(null);
    try {
      if (row.item().isEmpty()) {
        throw InvalidInput.required("item");
      }
      Item known = meant.require(row.item(), "item");
      return new Read(row, meant, known, amount(row, known, language), null);
    } catch (BusinessException refusal) {
      return new Read(row, meant, item, null, refusal);
    }
  }

  private static BaseAmount amount(TypedRow row, Item item, Locale language) {
    UnitCode unit =
        row.unit().isEmpty()
            ? null
            : UnitWord.find(row.unit())
                .orElseThrow(
                    () -> new InvalidInput("unit", "UNIT_NOT_SOLD", item.number(), row.unit()));
    BigDecimal number =
        row.quantity().isEmpty()
            ? OrderStep.of(item, item.soldIn(unit).orElse(null)).least()
            : number(row.quantity(), language);
    NumberRange.ORDERED.check("quantity", number);
    return Wanted.amount(item, number, unit);
  }

  private static BigDecimal number(String text, Locale language) {
    DecimalText number = DecimalText.of(text);
    Optional<BigDecimal> value = number.in(language);
    if (value.isEmpty() && number.isAmbiguous()) {
      throw new InvalidInput(
          "quantity",
          "NUMBER_AMBIGUOUS",
          text,
          Objects.requireNonNull(number.withComma()).stripTrailingZeros(),
          Objects.requireNonNull(number.withPoint()).stripTrailingZeros());
    }
    return value.orElseThrow(() -> new InvalidInput("quantity", "NO_NUMBER", text));
  }

  /** The lines that rows come to. */
  private static final class Together {
    private final Map<Wanted.Key, Basket.Line> lines = new HashMap<>();
    private final Map<Long, Basket.Line> anyOf = new HashMap<>();
    private final Map<Long, Quantity> ofItems = new HashMap<>();

    Together(List<Wanted> wanted, Basket priced) {
      wanted.forEach(want -> ofItems.put(want.item().id(), want.ofItem()));
      for (int i = 0; i < wanted.size(); i++) {
        Basket.Line line = priced.lines().get(i);
        lines.put(wanted.get(i).key(), line);
        anyOf.putIfAbsent(line.item().id(), line);
      }
    }

    Basket.@Nullable Line of(@Nullable Item item, @Nullable BaseAmount amount) {
      if (item == null) {
        return null;
      }
      return amount == null ? anyOf.get(item.id()) : lines.get(Wanted.Key.of(item.id(), amount));
    }

    @Nullable Wanted wanted(@Nullable Item item, @Nullable BaseAmount amount) {
      if (item == null || amount == null) {
        return null;
      }
      Wanted alone = Wanted.of(item, amount);
      return alone.among(ofItems.getOrDefault(item.id(), alone.quantity()));
    }
  }

  private static List<CheckedRow> checked(List<Read> rows, Together priced, Quote quote) {
    Map<Wanted.Key, Integer> first = new HashMap<>();
    List<CheckedRow> checked = new ArrayList<>();
    for (Read row : rows) {
      Item item = row.item();
      BaseAmount amount = row.amount();
      Wanted wanted = priced.wanted(item, amount);
      Basket.Line line = priced.of(item, amount);
      Integer same = wanted == null ? null : first.putIfAbsent(wanted.key(), row.typed().line());
      checked.add(
          new CheckedRow(
              row.typed(),
              line,
              wanted == null ? null : wanted.portion(),
              wanted == null ? null : quote.cost(wanted).map(LinePrice::net).orElse(null),
              same,
              row.refusal() == null ? obstacle(wanted, line, quote) : row.refusal(),
              row.meant().isAmbiguous() ? row.meant().items() : List.of(),
              row.meant().hidden()));
    }
    return checked;
  }

  /** What keeps a row out that is read as it should be. */
  private static @Nullable BusinessException obstacle(
      @Nullable Wanted wanted, Basket.@Nullable Line line, Quote quote) {
    if (wanted == null || line == null) {
      return null;
    }
    ItemNumber successor = line.successor();
    if (!wanted.item().active() && successor != null) {
      return NotOrderable.replaced(wanted.item().number(), successor);
    }
    return LinePolicy.problem(wanted, quote.price(wanted)).orElse(null);
  }
}
