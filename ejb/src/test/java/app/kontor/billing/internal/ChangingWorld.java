package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.ReceiptMoved;
import app.kontor.billing.ReceiptReturned;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.catalogue.Item;
import app.kontor.gate.PartnerScope;
import app.kontor.measure.Quantity;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.ChangePlan;
import app.kontor.ordering.model.Items;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.ordering.model.Wanted;
import app.kontor.pricing.PriceQuery;
import app.kontor.tax.VatTreatment;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One order that is changed, its papers and who books its money, in memory. */
final class ChangingWorld {
  static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  final SalesOrder order;
  final MemoryDocuments documents;
  final DocumentIssuer issuer;
  final SettlementsBean settlements;
  final OrderEnds ends;
  final ChangedOrders changed;
  final IssuingWorld issuing;
  private final Money charge;

  ChangingWorld(SalesOrder order) {
    this.order = order;
    issuing = new IssuingWorld(order, Currencies.PLN);
    documents = issuing.documents;
    issuer = issuing.issuer;
    settlements = issuing.settlements;
    Ordering ordering = OneOrder.of(order, documents.log);
    Event<ReceiptReturned> returned =
        event(
            (ReceiptReturned one) ->
                settlements.reducePayment(one.source(), one.kept(), one.source() + "/kept"));
    Event<ReceiptMoved> moved =
        event(
            (ReceiptMoved one) ->
                settlements.movePayment(
                    one.source(),
                    one.kept(),
                    one.source() + "/stays",
                    one.to(),
                    one.source() + "/moved"));
    ends = new OrderEnds(documents, ordering, returned);
    changed = new ChangedOrders(documents, issuer, ordering, ends, moved);
    charge =
        order.lines().stream()
            .filter(line -> line.isCharge())
            .map(line -> line.price().net())
            .findFirst()
            .orElse(Money.zero(order.currency()));
  }

  /** Accepts the order, sets all of it aside and issues its pro-forma. */
  void confirm() {
    order.confirm(SalesOrders.NOW);
    order
        .missing(false)
        .forEach(line -> order.reserved(Map.of(line.lineNumber(), line.quantity())));
    issuer.issueProForma(1, order.number());
  }

  /** So many pieces of the first line. */
  void change(long quantity, @Nullable ReceivedMoney money) {
    change(
        new OrderChange(
            List.of(new OrderChange.Line(1, BigDecimal.valueOf(quantity), null)),
            List.of(),
            OrderChange.Terms.of(order.detail())),
        money);
  }

  /** As the bean does it, with goods of one piece a package. */
  void change(OrderChange change, @Nullable ReceivedMoney money) {
    OrderDetail detail = order.detail();
    ChangePlan plan = plan(detail, change);
    order.change(plan, SalesOrders.NOW);
    order.giveBackReservations();
    boolean reissue = plan.differences().stream().anyMatch(one -> one.kind().isPrinted());
    OrderChanged event = new OrderChanged(1, 7, order.number(), 1, reissue, money, null);
    changed.on(event);
    issuing.advance.changed(event);
  }

  /** The plan over items that cost 2.00, from a hundred on 1.50. */
  ChangePlan plan(OrderDetail detail, OrderChange change) {
    Map<Long, Item> items = new HashMap<>();
    for (long id = 11; id < 15; id++) {
      items.put(id, Items.packed(id, Quantity.pieces(1)));
    }
    Quote quote =
        new Quote(
            VatTreatment.DOMESTIC,
            Map.of(
                piece(11), Items.price("2.00"),
                piece(12), Items.price("0.335"),
                piece(13), Items.price("7.77"),
                piece(14), Items.price("1.00")),
            Map.of(),
            Map.of("STANDARD", SalesOrders.FULL));
    List<Wanted> added =
        change.added().stream()
            .map(
                one -> {
                  long id = Long.parseLong(one.itemNumber().value().substring(2));
                  return Wanted.of(
                      items.getOrDefault(id, Items.item(id)),
                      new Wanted.BaseAmount(one.quantity(), null));
                })
            .toList();
    return ChangePlan.of(
        new ChangePlan.Basis(
            detail,
            items,
            added,
            quote,
            quote,
            detail.delivery().address(),
            detail.delivery().hours(),
            goods -> new Ordering.DeliveryMethod("DHL", "Courier", "DHL", charge)),
        change);
  }

  private static PriceQuery.Key piece(long itemId) {
    return new PriceQuery.Key(itemId, null);
  }

  void pay(String number, String amount, String source) {
    settlements.registerPayment(new DocumentNumber(number), Money.of(amount, "PLN"), DAY, source);
  }

  IssuedDocument document(DocumentNumber number) {
    return all().stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
  }

  List<IssuedDocument> all() {
    return documents.ofOrder(order.number(), PartnerScope.allOf(1));
  }

  /** Oldest first. */
  List<IssuedDocument> proFormas() {
    return all().stream().filter(one -> one.kind() == DocumentKind.PRO_FORMA).toList();
  }

  /** The one in force. */
  IssuedDocument current() {
    return proFormas().stream().filter(one -> !one.isReplaced()).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static <T> Event<T> event(Consumer<T> observer) {
    return (Event<T>)
        Proxy.newProxyInstance(
            ChangingWorld.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (event, method, arguments) -> {
              if (!method.getName().equals("fire")) {
                throw new UnsupportedOperationException(method.getName());
              }
              observer.accept((T) arguments[0]);
              return null;
            });
  }
}
