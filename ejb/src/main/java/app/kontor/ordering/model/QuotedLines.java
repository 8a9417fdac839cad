package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.PlaceQuoted;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.PriceReceipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns what was accepted of a quotation into order lines, over items and rates already read. */
public final class QuotedLines {
  private QuotedLines() {}

  /**
   * The lines of the order, with the charge for the delivery that was quoted.
   *
   * @param quote of which the rates count
   * @param today on which it was accepted
   * @throws NotOrderable if nothing was accepted or an item is no longer sold
   */
  public static List<NewLine> of(
      PlaceQuoted accepted, Map<ItemNumber, Item> items, Quote quote, LocalDate today) {
    List<NewLine> lines = new ArrayList<>();
    for (PlaceQuoted.Line line : accepted.lines()) {
      Item item = items.get(line.itemNumber());
      if (item == null) {
        throw new UnknownItem(line.itemNumber());
      }
      lines.add(line(line, item, accepted.quotation(), quote, today));
    }
    if (lines.isEmpty()) {
      throw new NotOrderable("QUOTATION_NOTHING_CHOSEN", accepted.quotation());
    }
    NewLine charge = LineFactory.chargeOf(accepted.delivery(), quote);
    if (charge != null) {
      lines.add(charge);
    }
    return lines;
  }

  private static NewLine line(
      PlaceQuoted.Line line, Item item, String quotation, Quote quote, LocalDate today) {
    Wanted wanted = new Wanted(item, line.quantity(), null);
    if (item.isService()) {
      // work is counted as it was quoted, in whatever unit
      LinePolicy.ITEM_IS_SOLD.require(wanted);
    } else {
      LinePolicy.requireAll(wanted, price(line, quotation));
    }
    return new NewLine(
        item.id(),
        item.type(),
        LineItem.named(item.number(), line.name()).consistingOf(LineItem.of(item, null).parts()),
        line.quantity(),
        LinePrice.of(line.price(), line.quantity(), quote.rate(line.vatClass())),
        quotation,
        receipt(line, quotation, today));
  }

  private static Price price(PlaceQuoted.Line line, String quotation) {
    return new Price(
        line.price(),
        List.of(new Price.Break(line.quantity(), line.price())),
        new Price.Reason(quotation, PriceLevel.CONTRACT, false, line.quantity(), null),
        line.price().amount().scale());
  }

  /** Why it costs that: it was quoted, and no list was asked. */
  private static PriceReceipt receipt(PlaceQuoted.Line line, String quotation, LocalDate today) {
    return new PriceReceipt(
        line.price().currency().getCurrencyCode(),
        line.quantity().value(),
        today,
        List.of(
            new PriceReceipt.Row(
                PriceReceipt.QUOTED + quotation,
                PriceLevel.CONTRACT,
                false,
                PriceReceipt.PriceOutcome.WINS,
                line.price().amount(),
                line.price().baseQuantity().value(),
                line.quantity().value(),
                null,
                null,
                null)));
  }
}
