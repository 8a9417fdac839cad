package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.EarlierTerms;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceLines;
import app.kontor.party.Address;
import app.kontor.party.Channel;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.OrderDemands;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.party.UnknownPartner;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a company keeps of itself: where goods go, and what its orders need. */
@ExtendWith(ArquillianExtension.class)
class CompanyAccountIT {
  @Inject private Trade trade;
  @Inject private Rules rules;
  @EJB private Partners partners;
  @EJB private Parties parties;
  @EJB private Ordering ordering;
  @EJB private OrderChanges changes;

  private Customer customer;
  private PartnerNumber number;
  private Actor buyer;
  private Actor admin;

  @BeforeEach
  void a_company() {
    trade.open();
    customer = trade.customer("ACCOUNT", null);
    number = new PartnerNumber(customer.number());
    buyer = customer.buyer();
    admin = customer.person(Role.COMPANY_ADMIN);
  }

  private static void refused(String field, String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }

  private OrderNumber placed(String address, @Nullable String reference, OrderWishes wishes) {
    return trade.as(
        buyer,
        () ->
            ordering.placeLines(
                new PlaceLines(
                    Trade.key(),
                    lines(),
                    address,
                    "PICKUP",
                    null,
                    reference,
                    null,
                    null,
                    null,
                    wishes,
                    List.of())));
  }

  private static List<EnterOrder.Line> lines() {
    return List.of(EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.valueOf(10)));
  }

  private EnterOrder entered(@Nullable String reference) {
    return new EnterOrder(
        Trade.key(),
        number,
        Channel.PHONE,
        customer.addressCode(),
        "PICKUP",
        null,
        null,
        reference,
        null,
        lines());
  }

  private OrderDetail order(OrderNumber one) {
    return trade.as(buyer, () -> ordering.order(one));
  }

  /** Whoever orders, whichever way: the company's own number is there. */
  @Test
  void a_company_orders_only_with_its_own_number() {
    OrderNumber before = placed(customer.addressCode(), null, OrderWishes.NONE);
    OrderDemands read = trade.as(admin, () -> partners.demands(number));
    assertThat(read.ownNumber()).isFalse();
    trade.as(admin, () -> partners.demand(new OrderDemands(number, read.version(), true)));
    assertThatThrownBy(
            () ->
                trade.as(
                    trade.staff(Role.SALES),
                    () -> partners.demand(new OrderDemands(number, read.version(), false))))
        .isInstanceOf(ChangedMeanwhile.class);

    String field = OrderDemands.FIELD;
    String code = "OWN_NUMBER_NEEDED";
    refused(field, code, () -> placed(customer.addressCode(), " ", OrderWishes.NONE));
    Actor sales = trade.staff(Role.SALES);
    refused(field, code, () -> trade.as(sales, () -> ordering.enter(entered(null))));
    refused(field, code, () -> trade.as(buyer, () -> ordering.isReferenceKnown("")));
    assertThat(trade.as(buyer, () -> ordering.isReferenceKnown("PO-1"))).isFalse();

    OrderNumber after = placed(customer.addressCode(), "PO-1", OrderWishes.NONE);
    trade.as(sales, () -> ordering.enter(entered("PO-2")));
    refused(field, code, () -> changed(after, null));
    changed(after, "PO-3");
    assertThat(order(after).buyer().reference()).isEqualTo("PO-3");
    changedQuantity(before);
    assertThat(order(before).buyer().reference()).as("ordered before it was asked for").isNull();
    assertThat(rules.violated()).isEmpty();
  }

  private void changed(OrderNumber one, @Nullable String reference) {
    change(
        one,
        order ->
            new OrderChange(
                List.of(),
                List.of(),
                new OrderChange.Terms(null, null, null, reference, order.buyer().note(), null)));
  }

  private void changedQuantity(OrderNumber one) {
    change(
        one,
        order ->
            new OrderChange(
                List.of(new OrderChange.Line(1, BigDecimal.valueOf(7), null)),
                List.of(),
                OrderChange.Terms.of(order)));
  }

  private void change(
      OrderNumber one, java.util.function.Function<OrderDetail, OrderChange> wanted) {
    trade.as(
        buyer,
        () -> {
          OrderDetail order = ordering.order(one);
          OrderChange change = wanted.apply(order);
          String gross = changes.preview(one, change).after().gross().toString();
          changes.change(
              new ChangeOrder(Trade.key(), one, order.version(), change, "IT", null, gross));
        });
  }

  /** Addresses come, change and go; what was ordered goes where it was ordered to. */
  @Test
  void an_order_keeps_where_and_when_its_goods_are_taken_in() {
    Address yard = trade.as(admin, () -> parties.addressBook(number)).get(0).address();
    keep(new DeliveryAddress("SITE", yard, true, DeliveryAddress.NEW, "Mon-Fri 7-15", false));
    OrderNumber first = placed("SITE", "S-1", wishes("Ewa", "+48 1"));
    assertThat(order(first).delivery().hours()).isEqualTo("Mon-Fri 7-15");

    DeliveryAddress site = trade.as(admin, () -> parties.deliveryAddress(number, "SITE"));
    keep(new DeliveryAddress("SITE", yard, true, site.version(), "Sat only", true));
    assertThat(order(first).delivery().hours()).isEqualTo("Mon-Fri 7-15");
    assertThat(trade.as(buyer, () -> parties.deliveryAddresses(number)))
        .extracting(DeliveryAddress::code)
        .doesNotContain("SITE");
    assertThat(trade.as(admin, () -> parties.addressBook(number)))
        .filteredOn(DeliveryAddress::preferred)
        .as("another one is preferred now")
        .hasSize(1)
        .noneMatch(DeliveryAddress::archived);
    refused("address", "ADDRESS_ARCHIVED", () -> placed("SITE", null, OrderWishes.NONE));
    refused("address", "NOT_A_VALUE", () -> placed("NOWHERE", null, OrderWishes.NONE));

    EarlierTerms earlier = trade.as(buyer, () -> ordering.earlierTerms());
    assertThat(earlier.reference()).isEqualTo("S-1");
    assertThat(earlier.contacts()).containsExactly(new EarlierTerms.Contact("Ewa", "+48 1"));
  }

  private void keep(DeliveryAddress address) {
    trade.as(admin, () -> partners.keepAddress(number, address));
  }

  private static OrderWishes wishes(String contact, String phone) {
    return new OrderWishes(null, null, contact, phone, Map.of());
  }

  @Test
  void another_company_keeps_nothing_of_it() {
    Actor stranger = trade.customer("ACCOUNT-OTHER", null).person(Role.COMPANY_ADMIN);
    assertThatThrownBy(() -> trade.as(stranger, () -> partners.demands(number)))
        .isInstanceOf(UnknownPartner.class);
    assertThatThrownBy(
            () -> trade.as(stranger, () -> partners.demand(new OrderDemands(number, 1, true))))
        .isInstanceOf(UnknownPartner.class);
    assertThatThrownBy(() -> trade.as(stranger, () -> parties.addressBook(number)))
        .isInstanceOf(UnknownPartner.class);
  }
}
