package app.kontor.it.access;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.party.CustomerVisibility;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Extent;
import app.kontor.party.GroupData;
import app.kontor.party.MarketZones;
import app.kontor.party.OrderDemands;
import app.kontor.party.Parties;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.party.VisibilityChoice;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.party.Zone;
import app.kontor.party.ZoneData;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep customers, their groups and the zones of the market. */
@ApplicationScoped
class TwoSalespeople implements Editors {
  @Inject private Trade trade;
  @EJB private CustomerGroups groups;
  @EJB private CustomerVisibility visibility;
  @EJB private MarketZones zones;
  @EJB private Parties parties;
  @EJB private Partners partners;

  private final Deque<Runnable> undo = new ArrayDeque<>();

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("CustomerGroupsBean.assign", this::membership);
    all.put("CustomerGroupsBean.change", this::group);
    all.put("CustomerGroupsBean.remove", this::removedGroup);
    all.put("CustomerVisibilityBean.say", this::visibility);
    all.put("MarketZonesBean.change", this::zone);
    all.put("MarketZonesBean.remove", this::removedZone);
    all.put("PartnersBean.change", this::partner);
    all.put("PartnersBean.keepAddress", this::address);
    all.put("PartnersBean.demand", this::demands);
    all.put("PartnersBean.removeAddress", this::removedAddress);
    return all;
  }

  @Override
  public void putBack() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  private CustomerGroup newGroup() {
    Actor clerk = trade.staff(Role.SALES);
    String code = "G" + (System.nanoTime() % 1_000_000_000L);
    trade.as(clerk, () -> groups.add(Trade.key(), new GroupData(code, 0, "Two", 1)));
    CustomerGroup read =
        trade.as(clerk, () -> groups.groups()).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow();
    undo.push(() -> trade.sql("DELETE FROM customer_group WHERE code = ?1", code));
    return read;
  }

  private IntConsumer group() {
    Actor clerk = trade.staff(Role.SALES);
    CustomerGroup read = newGroup();
    return change ->
        trade.as(
            clerk,
            () -> groups.change(new GroupData(read.code(), read.version(), "Two " + change, 1)));
  }

  private IntConsumer visibility() {
    Actor clerk = trade.staff(Role.SALES);
    String code = newGroup().code();
    undo.push(
        () -> {
          trade.sql(
              "DELETE d FROM customer_visibility_detail d JOIN customer_visibility v ON v.id ="
                  + " d.visibility_id JOIN customer_group g ON g.id = v.owner_id WHERE v.said_for ="
                  + " 'GROUP' AND g.code = ?1",
              code);
          trade.sql(
              "DELETE v FROM customer_visibility v JOIN customer_group g ON g.id = v.owner_id WHERE"
                  + " v.said_for = 'GROUP' AND g.code = ?1",
              code);
        });
    VisibilityChoice read =
        trade.as(clerk, () -> visibility.view(VisibilityLevel.GROUP, code)).choice();
    return change ->
        trade.as(
            clerk,
            () ->
                visibility.say(
                    new VisibilityChoice(
                        VisibilityLevel.GROUP,
                        code,
                        read.version(),
                        Map.of(VisibleDetail.STOCK, change == 1 ? Extent.LIGHT : Extent.NONE))));
  }

  private IntConsumer removedGroup() {
    Actor clerk = trade.staff(Role.SALES);
    CustomerGroup read = newGroup();
    return change -> {
      if (change == 1) {
        trade.as(
            clerk, () -> groups.change(new GroupData(read.code(), read.version(), "Changed", 1)));
      } else {
        trade.as(clerk, () -> groups.remove(read.code(), read.version()));
      }
    };
  }

  private IntConsumer membership() {
    Actor clerk = trade.staff(Role.SALES);
    List<String> codes = List.of(newGroup().code(), newGroup().code());
    String number = trade.customer("MEMBER", null).number();
    CustomerGroups.Membership read =
        trade.as(clerk, () -> groups.membership(new PartnerNumber(number)));
    undo.push(
        () ->
            trade.sql(
                "DELETE m FROM customer_group_member m JOIN partner p ON p.id = m.partner_id"
                    + " WHERE p.number = ?1",
                number));
    return change ->
        trade.as(
            clerk,
            () ->
                groups.assign(
                    new CustomerGroups.Membership(
                        read.number(), read.version(), codes.subList(0, change))));
  }

  private Zone newZone(String country) {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String code = "Z" + (System.nanoTime() % 1_000_000_000L);
    trade.as(
        admin,
        () ->
            zones.add(
                Trade.key(),
                new ZoneData(code, 0, Map.of("en", "Two"), List.of(country), "EUR", 50)));
    undo.push(
        () -> {
          Zone now = trade.as(admin, () -> zones.zones()).find(code).orElse(null);
          if (now != null) {
            trade.as(admin, () -> zones.remove(code, now.version()));
          }
        });
    return trade.as(admin, () -> zones.zones()).find(code).orElseThrow();
  }

  private IntConsumer zone() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    Zone read = newZone("TO");
    return change -> trade.as(admin, () -> zones.change(renamed(read, "Two " + change)));
  }

  private IntConsumer removedZone() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    Zone read = newZone("FJ");
    return change -> {
      if (change == 1) {
        trade.as(admin, () -> zones.change(renamed(read, "Changed")));
      } else {
        trade.as(admin, () -> zones.remove(read.code(), read.version()));
      }
    };
  }

  private static ZoneData renamed(Zone read, String name) {
    return new ZoneData(
        read.code(), read.version(), Map.of("en", name), read.countries(), "EUR", 50);
  }

  private IntConsumer partner() {
    String number = trade.customer("STALECUS", null).number();
    Actor sales = trade.staff(Role.SALES);
    PartnerData read = trade.as(sales, () -> partners.data(new PartnerNumber(number)));
    return change ->
        trade.as(
            sales,
            () ->
                partners.change(
                    new PartnerData(
                        read.number(),
                        read.version(),
                        read.address(),
                        read.vatId(),
                        change == 1 ? "de" : "pl",
                        read.currency(),
                        read.priceList(),
                        read.paymentTerms(),
                        read.active())));
  }

  private DeliveryAddress preferred(String partner) {
    return trade
        .as(trade.staff(Role.SALES), () -> parties.deliveryAddresses(new PartnerNumber(partner)))
        .stream()
        .filter(DeliveryAddress::preferred)
        .findFirst()
        .orElseThrow();
  }

  private IntConsumer address() {
    String number = trade.customer("STALEADR", null).number();
    DeliveryAddress read = preferred(number);
    return change ->
        trade.as(
            trade.staff(Role.SALES),
            () ->
                partners.keepAddress(
                    new PartnerNumber(number),
                    new DeliveryAddress(read.code(), read.address(), change != 1, read.version())));
  }

  private IntConsumer demands() {
    PartnerNumber number = new PartnerNumber(trade.customer("STALEDEM", null).number());
    Actor sales = trade.staff(Role.SALES);
    OrderDemands read = trade.as(sales, () -> partners.demands(number));
    return change ->
        trade.as(
            sales, () -> partners.demand(new OrderDemands(number, read.version(), change == 1)));
  }

  /** Removed with the version of before the first change. */
  private IntConsumer removedAddress() {
    String number = trade.customer("STALEREM", null).number();
    DeliveryAddress read = preferred(number);
    Actor sales = trade.staff(Role.SALES);
    return change -> {
      if (change == 1) {
        trade.as(
            sales,
            () ->
                partners.keepAddress(
                    new PartnerNumber(number),
                    new DeliveryAddress(read.code(), read.address(), false, read.version())));
      } else {
        trade.as(
            sales,
            () -> partners.removeAddress(new PartnerNumber(number), read.code(), read.version()));
      }
    };
  }
}
