package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.measure.Portion;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.QuickOrder;
import app.kontor.ordering.internal.BasketFilling.NewRow;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Channel;
import app.kontor.party.Parties;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableFile;
import app.kontor.platform.table.TableRow;
import app.kontor.stock.Stock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Many rows at once, checked before anything is put anywhere. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuickOrderBean implements QuickOrder {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final ShoppingListRows lists;
  private final Catalogue catalogue;
  private final RowCheck check;
  private final BasketFilling filling;

  @Inject
  public QuickOrderBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      Stock stock,
      Quotes quotes,
      ShoppingListRows lists,
      BasketRows basket) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.lists = lists;
    this.catalogue = catalogue;
    this.check = new RowCheck(quotes, new PricedLines(catalogue, stock, quotes));
    this.filling = new BasketFilling(catalogue, basket, new SeenPrices(parties, quotes), clock);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public String read(FileUpload file) {
    DecimalMark mark = DecimalMark.of(actor.get().language());
    StringBuilder text = new StringBuilder();
    int[] rows = {0};
    TableFile.read(
        file,
        row -> {
          rows[0]++;
          // a row of headings is not counted
          if (rows[0] > MAX_ROWS + 1) {
            throw new InvalidInput("file", "TOO_MANY_ROWS", MAX_ROWS);
          }
          text.append(line(row, mark)).append('\n');
        });
    return text.toString();
  }

  private static String line(TableRow row, DecimalMark mark) {
    return row.cells().stream()
        .map(cell -> text(cell, mark))
        .collect(Collectors.joining("\t"))
        .stripTrailing();
  }

  private static String text(TableCell cell, DecimalMark mark) {
    String text =
        cell.kind() == TableCell.Kind.NUMBER
            ? DecimalText.unmistakable(new BigDecimal(cell.text()), mark)
            : cell.text();
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public List<CheckedRow> check(String text) {
    Locale language = actor.get().language();
    return check.check(
        new RowCheck.Asked(
            language,
            parties.seller(),
            parties.ownPartner(),
            Channel.PORTAL,
            words -> catalogue.meant(words, language)),
        RowCheck.rows(text));
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public Added add(String text, String toReference) {
    Actor who = actor.get();
    ShoppingList list = toReference.isEmpty() ? null : lists.lock(who, toReference).changedBy(who);
    List<CheckedRow> rows = check(text);
    List<CheckedRow> takeable = rows.stream().filter(CheckedRow::isTakeable).toList();
    Map<Integer, BusinessException> refused =
        list == null ? intoBasket(who, takeable) : into(list, who, takeable);
    List<CheckedRow> left = new ArrayList<>();
    int place = 0;
    for (CheckedRow row : rows) {
      if (row.isTakeable()) {
        BusinessException why = refused.get(place++);
        if (why != null) {
          left.add(row.refused(why));
        }
      } else if (row.isRefused()) {
        left.add(row);
      }
    }
    return new Added(takeable.size() - refused.size(), left);
  }

  private Map<Integer, BusinessException> intoBasket(Actor who, List<CheckedRow> rows) {
    return filling.addRows(who, rows.stream().map(QuickOrderBean::row).toList()).refused();
  }

  private static NewRow row(CheckedRow row) {
    return new NewRow(item(row).number(), amount(row), "");
  }

  private static Item item(CheckedRow row) {
    Basket.Line line = row.together();
    if (line == null) {
      throw new IllegalStateException("a row without an item is refused");
    }
    return line.item();
  }

  private static Amount amount(CheckedRow row) {
    Portion portion = row.portion();
    if (portion == null) {
      throw new IllegalStateException("a row without a quantity is refused");
    }
    boolean base = portion.sold().unit().equals(item(row).unit());
    return new Amount(portion.sold().value(), base ? null : portion.sold().unit());
  }

  private Map<Integer, BusinessException> into(
      ShoppingList list, Actor who, List<CheckedRow> rows) {
    ListLines lines = new ListLines(list, lists);
    Map<Integer, BusinessException> refused = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Amount amount = amount(rows.get(i));
      try {
        Item item = item(rows.get(i));
        lines.add(item, Wanted.amount(item, amount.value(), amount.unit()), "");
      } catch (BusinessException refusal) {
        refused.put(i, refusal);
      }
    }
    list.touch(who, clock.instant());
    return refused;
  }
}
