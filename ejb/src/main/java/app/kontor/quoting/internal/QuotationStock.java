package app.kontor.quoting.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Shortage;
import app.kontor.party.Parties;
import app.kontor.party.Visibility;
import app.kontor.quoting.QuotedLine;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.model.Quotation;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the goods of a quotation cannot be had today, as far as its reader is told of stock:
 * staff everything, a customer what is said for the customer, also by the link, and somebody who is
 * no customer yet what strangers see.
 */
@Dependent
public class QuotationStock {
  private final Parties parties;
  private final Catalogue catalogue;
  private final Stock stock;
  private final Clock clock;

  @Inject
  QuotationStock(Parties parties, Catalogue catalogue, Stock stock, Clock clock) {
    this.parties = parties;
    this.catalogue = catalogue;
    this.stock = stock;
    this.clock = clock;
  }

  /**
   * By place of the line; nothing once it has ended, and nothing of goods that are set aside for
   * it.
   *
   * @param staff whether one of the seller's people reads it
   */
  Map<Integer, Shortage> shortages(Quotation quotation, QuotedOffer offer, boolean staff) {
    List<QuotedLine> goods = offer.lines().stream().filter(line -> !line.service()).toList();
    if (goods.isEmpty() || !isAsked(quotation)) {
      return Map.of();
    }
    Visibility seen = seen(quotation, staff);
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            goods.stream().map(QuotationStock::number).distinct().toList(),
            Locale.forLanguageTag(quotation.customer().language()));
    Map<Long, Availability> free =
        stock.availability(items.values().stream().map(Item::id).toList());
    Map<String, Quantity> taken = taken(offer);
    LocalDate today = parties.seller().today(clock);
    Map<Integer, Shortage> shortages = new HashMap<>();
    for (QuotedLine line : goods) {
      Item item = items.get(number(line));
      if (item == null || !item.unit().equals(line.amount().unit())) {
        continue;
      }
      Availability there =
          free.getOrDefault(
              item.id(), new Availability(Quantity.zero(item.unit()), List.of(), null));
      Shortage.told(
              most(line.amount(), taken.get(line.item())),
              there.shownBy(seen, item.packaging(), today),
              item.packaging(),
              today)
          .ifPresent(shortage -> shortages.put(line.place(), shortage));
    }
    return shortages;
  }

  /** Whether the goods may still be ordered and lie with all others. */
  private static boolean isAsked(Quotation quotation) {
    return switch (quotation.state()) {
      case REQUESTED, DRAFT -> true;
      case SENT, ASKED -> !quotation.isCounter();
      default -> false;
    };
  }

  private Visibility seen(Quotation quotation, boolean staff) {
    if (staff) {
      return Visibility.ALL;
    }
    return quotation.partnerId() == 0
        ? parties.visibilityToStrangers()
        : parties.visibilityOf(quotation.partnerId());
  }

  /** So much of each item is usually taken, on all lines together. */
  private static Map<String, Quantity> taken(QuotedOffer offer) {
    Map<String, Quantity> taken = new HashMap<>();
    offer.usuallyTaken().stream()
        .filter(line -> !line.service())
        .forEach(line -> taken.merge(line.item(), line.amount(), Quantity::plus));
    return taken;
  }

  private static Quantity most(Quantity own, @Nullable Quantity all) {
    BigDecimal value = own.value();
    return all == null || all.value().compareTo(value) < 0 ? own : all;
  }

  private static ItemNumber number(QuotedLine line) {
    return new ItemNumber(line.item());
  }
}
