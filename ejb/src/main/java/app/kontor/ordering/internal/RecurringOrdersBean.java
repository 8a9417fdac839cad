package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderView;
import app.kontor.ordering.RecurringOrders;
import app.kontor.ordering.UnknownList;
import app.kontor.ordering.model.PlacementPolicy;
import app.kontor.ordering.model.RecurringOrder;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.party.TermsOfPayment;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Recurring orders of the actor's own lists. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecurringOrdersBean implements RecurringOrders {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private TermsOfPayment payments;
  @Inject private KeptDeliveries deliveries;
  @Inject private ShoppingListRows lists;
  @Inject private RecurringOrderRows rows;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.ORDER_PLACE)
  public Optional<RecurringOrderView> of(String list) {
    Actor who = actor.get();
    ShoppingList own = lists.get(who, list).of(who);
    return rows.of(own).map(found -> found.view(own.name()));
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void begin(String key, String list, RecurringOrderData data) {
    Actor who = actor.get();
    ShoppingList own = lists.lock(who, list).of(who);
    once.run(
        "begin-recurring-order",
        who.userId() + ":" + key,
        data,
        Made.class,
        () -> {
          begun(own, data);
          return new Made(list);
        });
    audit.note("name", "", own.name());
  }

  private void begun(ShoppingList list, RecurringOrderData data) {
    Partner partner = parties.ownPartner();
    LocalDate today = today();
    if (rows.of(list).isPresent()) {
      throw new InvalidInput("", "RECURRING_KNOWN");
    }
    requireAhead(data.checked(), today);
    check(partner, data, today);
    rows.add(
        new RecurringOrder(
            new RecurringOrder.Of(actor.get().sellerId(), partner.id(), list.id()),
            data,
            today,
            parties.seller().zone()));
  }

  private static void requireAhead(RecurringOrderData data, LocalDate today) {
    if (!data.recurrence().first().isAfter(today)) {
      throw new InvalidInput("first", "DATE_NOT_AHEAD", data.recurrence().first());
    }
  }

  /** What would be refused on the day is refused now. */
  private void check(Partner partner, RecurringOrderData data, LocalDate today) {
    RecurringOrderData.Delivery delivery = data.delivery();
    PlacementPolicy.requireAll(
        new PlacementPolicy.Request(
            partner, today, null, delivery.buyerReference(), delivery.note()));
    parties.deliveryAddress(partner.number(), delivery.addressCode());
    boolean offered =
        delivery.paymentTerms().isEmpty()
            || delivery.paymentTerms().equals(partner.terms().code())
            || payments.offered(partner.number()).stream()
                .anyMatch(one -> one.code().equals(delivery.paymentTerms()));
    if (!offered) {
      throw new InvalidInput("paymentTerms", "NOT_A_VALUE", delivery.paymentTerms());
    }
    if (deliveries
        .choice(parties.seller(), partner, partner.language())
        .offers(parties.deliveryAddresses(partner.number()), null)
        .stream()
        .noneMatch(one -> one.code().equals(delivery.method()))) {
      throw new InvalidInput("method", "NOT_A_VALUE", delivery.method());
    }
    BigDecimal most = data.most();
    if (most != null) {
      NumberRange.AMOUNT
          .refusal("most", most, partner.currency().getDefaultFractionDigits())
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void change(String list, long version, RecurringOrderData data) {
    RecurringOrder recurring = own(list, version);
    data.checked();
    RecurringOrderData before = recurring.data();
    LocalDate today = today();
    if (!data.recurrence().first().equals(before.recurrence().first())) {
      requireAhead(data, today);
    }
    check(parties.ownPartner(), data, today);
    recurring.change(data, today, parties.seller().zone());
    audit.compare(before.recurrence(), data.recurrence());
    audit.compare(before.delivery(), data.delivery());
    audit.note("whenMissing", before.whenMissing(), data.whenMissing());
    audit.note("announceDays", before.announceDays(), data.announceDays());
    audit.note("most", before.most(), data.most());
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void skip(String list, long version) {
    RecurringOrder recurring = own(list, version);
    LocalDate before = recurring.nextDay();
    recurring.skip(parties.seller().zone());
    audit.note("nextDay", before, recurring.nextDay());
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void pause(String list, long version) {
    own(list, version).pause();
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void resume(String list, long version) {
    own(list, version).resume(today(), parties.seller().zone());
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void end(String list, long version) {
    rows.remove(own(list, version));
  }

  private RecurringOrder own(String list, long version) {
    Actor who = actor.get();
    return rows.of(lists.lock(who, list).of(who)).orElseThrow(UnknownList::new).require(version);
  }

  private LocalDate today() {
    Seller seller = parties.seller();
    return seller.today(clock);
  }
}
