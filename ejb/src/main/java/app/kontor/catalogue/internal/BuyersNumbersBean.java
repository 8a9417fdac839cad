package app.kontor.catalogue.internal;

import app.kontor.catalogue.BuyersNumber;
import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Customers' own numbers behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BuyersNumbersBean implements BuyersNumbers {
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private ItemKeeper items;
  @Inject private CatalogueRows catalogue;
  @Inject private BuyersNumberRows rows;
  @Inject private BuyersNumberKeeper keeper;
  @Inject private Once once;

  /** The actor's own company, or a customer as far as the actor may know of it. */
  private Partner partner(PartnerNumber number) {
    return number.isEmpty() && !actor.get().isStaff()
        ? parties.ownPartner()
        : parties.partner(number);
  }

  private BuyersNumberRows.Reader reader() {
    return new BuyersNumberRows.Reader(
        catalogue.listed(seller(), actor.get().language()), parties.seller(seller()).language());
  }

  private long seller() {
    return actor.get().sellerId();
  }

  @Override
  @Allowed({Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE, Permission.BASKET_EDIT})
  public Page<BuyersNumber> ofCustomer(PartnerNumber partnerNumber, String text, PageRequest page) {
    return rows.ofPartner(partner(partnerNumber).id(), text, reader(), page);
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public Page<BuyersNumber> ofItem(ItemNumber itemNumber, PageRequest page) {
    long id = items.find(itemNumber).orElseThrow(() -> new UnknownItem(itemNumber)).id();
    return rows.ofItem(id, reader(), page);
  }

  @Override
  @Allowed(
      value = {Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE, Permission.BASKET_EDIT},
      audit = true)
  public void keep(String key, BuyersNumberData wanted) {
    Partner partner = partner(wanted.partnerNumber());
    once.run(
        "keep-own-number",
        actor.get().userId() + ":" + key,
        wanted,
        Made.class,
        () -> {
          keeper.keep(wanted, partner);
          return new Made(wanted.number());
        });
  }

  @Override
  @Allowed(
      value = {Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE, Permission.BASKET_EDIT},
      audit = true)
  public void prefer(PartnerNumber partnerNumber, long id, long version) {
    keeper.prefer(partner(partnerNumber), id, version);
  }

  @Override
  @Allowed(
      value = {Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE, Permission.BASKET_EDIT},
      audit = true)
  public void remove(PartnerNumber partnerNumber, long id, long version) {
    keeper.remove(partner(partnerNumber), id, version);
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public List<BuyersNumber> named(Map<PartnerNumber, List<String>> numbers) {
    ItemKeeper.requireAtMost(
        MOST_AT_ONCE, numbers.values().stream().flatMap(List::stream).toList());
    List<BuyersNumber> all = new ArrayList<>();
    numbers.forEach(
        (partner, written) ->
            all.addAll(rows.told(parties.partner(partner).id(), written, reader())));
    return all;
  }

  /** What is asked for under a key. */
  private record Many(List<BuyersNumberData> wanted, List<BuyersNumberData> dropped) {
    Many {
      wanted = List.copyOf(wanted);
      dropped = List.copyOf(dropped);
    }
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public void set(String key, List<BuyersNumberData> wanted, List<BuyersNumberData> dropped) {
    ItemKeeper.requireAtMost(MOST_AT_ONCE, wanted);
    ItemKeeper.requireAtMost(MOST_AT_ONCE, dropped);
    once.run(
        "set-own-numbers",
        actor.get().userId() + ":" + key,
        new Many(wanted, dropped),
        Made.class,
        () -> {
          keeper.set(wanted, dropped);
          return new Made(String.valueOf(wanted.size() + dropped.size()));
        });
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public Page<BuyersNumber> all(PageRequest page) {
    return rows.all(seller(), reader(), page);
  }

  @Override
  @Within
  public Map<Long, String> printed(long partnerId, Collection<Long> itemIds) {
    return rows.printed(seller(), partnerId, itemIds);
  }
}
