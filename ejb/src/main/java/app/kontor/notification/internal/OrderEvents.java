package app.kontor.notification.internal;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.billing.Settlements;
import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.MailComposer.Occasion;
import app.kontor.notification.model.Mail.Person;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPaid;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.platform.PublicAddress;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.GoodsIssued;
import app.kontor.shipping.Parcel;
import app.kontor.shipping.ParcelDispatched;
import app.kontor.shipping.Shipping;
import app.kontor.stock.Stock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells customers what happens to their orders. Observes in the event's own transaction and last,
 * so that the documents that go with the mail are there.
 */
@ApplicationScoped
public class OrderEvents {
  /** After the observers of all other capabilities, which take the default or less. */
  static final int LAST = 9000;

  @Inject private MailComposer composer;
  @Inject private Parties parties;
  @Inject private Ordering ordering;
  @Inject private Billing billing;
  @Inject private Settlements settlements;
  @Inject private Shipping shipping;
  @Inject private Stock stock;
  @Inject private Clock clock;

  void submitted(@Observes @Priority(LAST) OrderSubmitted event) {
    tell(MailEvent.ORDER_RECEIVED, event.orderNumber(), null, null);
  }

  void confirmed(@Observes @Priority(LAST) OrderConfirmed event) {
    tell(
        MailEvent.ORDER_ACCEPTED,
        event.orderNumber(),
        latest(event.orderNumber(), DocumentKind.PRO_FORMA),
        null);
  }

  void cancelled(@Observes @Priority(LAST) OrderCancelled event) {
    tell(MailEvent.ORDER_CANCELLED, event.orderNumber(), null, null);
  }

  void closed(@Observes @Priority(LAST) OrderClosed event) {
    tell(MailEvent.ORDER_CLOSED, event.orderNumber(), null, null);
  }

  void paid(@Observes @Priority(LAST) OrderPaid event) {
    tell(MailEvent.PAYMENT_RECEIVED, event.orderNumber(), null, null);
  }

  void issued(@Observes @Priority(LAST) DocumentIssued event) {
    if (event.kind() == DocumentKind.SALES_INVOICE) {
      tell(
          MailEvent.INVOICE_ISSUED,
          event.orderNumber(),
          billing.document(event.documentNumber()),
          null);
    }
  }

  void goodsIssued(@Observes @Priority(LAST) GoodsIssued event) {
    DespatchAdvice despatch = shipping.despatchAdvice(event.despatchNumber());
    @Nullable DocumentSummary note =
        billing.documentsOf(event.orderNumber()).stream()
            .filter(d -> d.kind() == DocumentKind.GOODS_ISSUE_NOTE)
            .filter(d -> d.number().equals(event.despatchNumber()))
            .findFirst()
            .orElse(null);
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    write(
        new Occasion(
            MailEvent.GOODS_ISSUED,
            order.buyer().partnerId(),
            event.despatchNumber(),
            order.buyer().language(),
            "",
            fileOf(note)),
        order,
        note,
        despatch,
        null);
  }

  void dispatched(@Observes @Priority(LAST) ParcelDispatched event) {
    Optional<Parcel> parcel =
        shipping.parcels(event.orderNumber()).stream()
            .filter(p -> p.number().equals(event.parcelNumber()))
            .findFirst();
    if (parcel.isPresent()) {
      tell(MailEvent.PARCEL_DISPATCHED, event.orderNumber(), null, parcel.get());
    }
  }

  private @Nullable DocumentSummary latest(OrderNumber orderNumber, DocumentKind kind) {
    return billing.documentsOf(orderNumber).stream()
        .filter(document -> document.kind() == kind)
        .max(
            Comparator.comparing(DocumentSummary::issueDate).thenComparing(DocumentSummary::number))
        .orElse(null);
  }

  private void tell(
      MailEvent event,
      OrderNumber orderNumber,
      @Nullable DocumentSummary document,
      @Nullable Parcel parcel) {
    OrderDetail order = ordering.orderForDocuments(orderNumber);
    String subject = orderNumber.value();
    if (parcel != null) {
      subject = parcel.carrierCode() + "/" + parcel.number();
    } else if (event == MailEvent.INVOICE_ISSUED && document != null) {
      subject = document.number();
    }
    Occasion occasion =
        new Occasion(
            event,
            order.buyer().partnerId(),
            subject,
            order.buyer().language(),
            parcel == null ? "" : parcel.carrierCode(),
            fileOf(document));
    write(occasion, order, document, null, parcel);
  }

  private void write(
      Occasion occasion,
      OrderDetail order,
      @Nullable DocumentSummary document,
      @Nullable DespatchAdvice despatch,
      @Nullable Parcel parcel) {
    Partner partner = parties.partner(order.buyer().partnerId());
    composer.compose(
        occasion,
        new MailData(
            PublicAddress.get(),
            parties.seller(order.sellerId()),
            partner.number(),
            order.buyer().address().name(),
            recipient(occasion.event(), order, partner),
            order,
            expected(order),
            document,
            document == null ? null : due(order.sellerId(), document),
            despatch,
            parcel,
            null));
  }

  /** When goods that are not set aside are expected, where it is known. */
  private Map<Long, LocalDate> expected(OrderDetail order) {
    List<Long> items =
        order.lines().stream()
            .filter(line -> line.backordered().isPositive())
            .map(OrderLine::itemId)
            .toList();
    LocalDate today = LocalDate.now(clock.withZone(parties.seller(order.sellerId()).zone()));
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

  /** Documents go where the partner wants them, everything else to who placed the order. */
  private static Person recipient(MailEvent event, OrderDetail order, Partner partner) {
    if (event == MailEvent.INVOICE_ISSUED || order.buyer().contactEmail().isBlank()) {
      return new Person(partner.email(), partner.name());
    }
    return new Person(order.buyer().contactEmail(), order.buyer().address().name());
  }

  private @Nullable OpenItem due(long sellerId, DocumentSummary document) {
    return settlements.items(sellerId, Set.of(document.number())).get(document.number());
  }

  private static List<String> fileOf(@Nullable DocumentSummary document) {
    return document == null ? List.of() : List.of(document.number());
  }
}
