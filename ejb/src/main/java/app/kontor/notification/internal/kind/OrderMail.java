package app.kontor.notification.internal.kind;

import app.kontor.notification.model.Mail.Person;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Extent;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Visibility;
import app.kontor.party.VisibleDetail;
import app.kontor.stock.Stock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A mail about an order, to who placed it.
 *
 * @param <F> what its tags are about
 */
abstract class OrderMail<F> extends MailKind<F> {
  @Inject private Parties parties;
  @Inject private Ordering ordering;
  @Inject private Stock stock;
  @Inject private Clock clock;

  /** The order as it is now. */
  OrderDetail order(OrderNumber number) {
    return ordering.orderForDocuments(number);
  }

  /** The order as its customer may see it, with when its missing goods are expected. */
  OrderFacts facts(OrderDetail order) {
    Visibility seen = parties.visibilityOf(order.buyer().partnerId());
    boolean days = seen.shows(VisibleDetail.DATES) && seen.stock() != Extent.NONE;
    return new OrderFacts(order.shownBy(seen), days ? expected(order) : Map.of());
  }

  void tell(Occasion occasion, OrderDetail order, F facts) {
    Partner partner = parties.partner(order.buyer().partnerId());
    tell(
        occasion,
        Addressee.of(
            parties.seller(order.sellerId()),
            partner.number().value(),
            order.buyer().address().name(),
            recipient(order, partner)),
        facts);
  }

  /** Who placed the order, or the partner where nobody is named. */
  Person recipient(OrderDetail order, Partner partner) {
    return order.buyer().contactEmail().isBlank()
        ? toPartner(partner)
        : new Person(order.buyer().contactEmail(), order.buyer().address().name());
  }

  static Person toPartner(Partner partner) {
    return new Person(partner.email(), partner.name());
  }

  /** When goods that are not set aside are expected, where it is known. */
  private Map<Long, LocalDate> expected(OrderDetail order) {
    List<Long> items =
        order.lines().stream()
            .filter(line -> line.backordered().isPositive())
            .map(OrderLine::itemId)
            .toList();
    LocalDate today = parties.seller(order.sellerId()).today(clock);
    Map<Long, LocalDate> dates = new HashMap<>();
    stock
        .availability(items)
        .forEach(
            (item, availability) -> {
              LocalDate date = availability.on(today).expected();
              if (date != null) {
                dates.put(item, date);
              }
            });
    return dates;
  }
}
