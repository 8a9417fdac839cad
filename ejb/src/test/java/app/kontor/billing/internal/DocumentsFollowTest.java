package app.kontor.billing.internal;

import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.BillingSettings;
import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.platform.setting.SettingKey;
import app.kontor.platform.setting.Settings;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.GoodsIssued;
import app.kontor.shipping.Shipping;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which documents follow by themselves, by what the seller has set. */
class DocumentsFollowTest {
  private static final OrderNumber ORDER = new OrderNumber("2026-1017");
  private static final DespatchNumber DESPATCH = new DespatchNumber("WZ/1");

  private final IssuingWorld world = IssuingWorld.of(order());

  private static SalesOrder order() {
    SalesOrder order = SalesOrders.placed(goods(11, "2.00", 10));
    order.confirm(SalesOrders.NOW);
    order.reserved(pieces(1, 10));
    return order;
  }

  /** With the settings as they are when nobody set them, but for these. */
  private DocumentsFollow follow(Map<SettingKey<?>, Object> set) {
    Settings settings =
        port(
            Settings.class,
            (port, method, arguments) -> {
              SettingKey<?> key = (SettingKey<?>) arguments[1];
              return set.getOrDefault(key, key.defaultValue());
            });
    Shipping shipping = port(Shipping.class, (port, method, arguments) -> advice());
    return new DocumentsFollow(world.issuer, settings, shipping);
  }

  private List<DocumentKind> issued() {
    return world.told.stream().map(DocumentIssued::kind).toList();
  }

  @Test
  void a_pro_forma_follows_a_confirmation_unless_the_seller_does_not_want_it() {
    OrderConfirmed confirmed = new OrderConfirmed(1, 7, ORDER);
    follow(Map.of(BillingSettings.PRO_FORMA_AUTOMATICALLY, false)).on(confirmed);
    assertThat(issued()).isEmpty();
    follow(Map.of()).on(confirmed);
    assertThat(issued()).containsExactly(DocumentKind.PRO_FORMA);
  }

  @Test
  void a_goods_issue_note_always_follows_goods_that_leave() {
    world.order.despatch(pieces(1, 4));
    follow(Map.of()).on(new GoodsIssued(1, 7, ORDER, DESPATCH));
    assertThat(issued()).containsExactly(DocumentKind.GOODS_ISSUE_NOTE);
  }

  @Test
  void an_invoice_follows_only_where_the_seller_wants_it_and_names_the_note() {
    world.order.despatch(pieces(1, 4));
    follow(Map.of(BillingSettings.INVOICE_ON_DESPATCH, true))
        .on(new GoodsIssued(1, 7, ORDER, DESPATCH));
    assertThat(issued()).containsExactly(DocumentKind.GOODS_ISSUE_NOTE, DocumentKind.SALES_INVOICE);
    assertThat(world.document(world.told.get(1).documentNumber()).related())
        .containsExactly("WZ/1");
  }

  private static DespatchAdvice advice() {
    return new DespatchAdvice(
        DESPATCH,
        ORDER,
        1,
        7,
        LocalDate.of(2026, 11, 27),
        "MAIN",
        "Main",
        "Jan",
        SalesOrders.ADDRESS,
        List.of(
            new DespatchAdvice.Line(
                1, LineItem.named(new ItemNumber("K-11"), "Hammer 11"), Quantity.pieces(4))));
  }

  private static <T> T port(Class<T> type, InvocationHandler calls) {
    return type.cast(
        Proxy.newProxyInstance(
            DocumentsFollowTest.class.getClassLoader(), new Class<?>[] {type}, calls));
  }
}
