package app.kontor.ordering.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.Role;
import app.kontor.gate.UseCases;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.ordering.ShopPreview;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Asks the shop on behalf of a customer's buyer. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopPreviewBean implements ShopPreview {
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private Offers offers;

  @Override
  @Allowed(
      value = {Permission.PRICE_MANAGE, Permission.PARTNER_MANAGE},
      audit = true)
  public Page<Offer> catalogue(PartnerNumber customer, String text, int page) {
    ItemQuery query = new ItemQuery(text, null, ItemQuery.Order.RELEVANCE);
    return actor.callAs(buyer(customer), () -> offers.search(query, PageRequest.page(page, SIZE)));
  }

  @Override
  @Allowed(
      value = {Permission.PRICE_MANAGE, Permission.PARTNER_MANAGE},
      audit = true)
  public Offers.Detail item(PartnerNumber customer, ItemNumber itemNumber) {
    return actor.callAs(buyer(customer), () -> offers.offer(itemNumber));
  }

  @Override
  @Allowed({Permission.PRICE_MANAGE, Permission.PARTNER_MANAGE})
  public Offers.Matrix matrix(PartnerNumber customer, ItemNumber family) {
    // part of the page of an item, whose reading is noted already
    return actor.callAs(buyer(customer), () -> offers.matrix(family));
  }

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public List<Offer> suggest(PartnerNumber customer, String text, int limit) {
    // a letter typed is nothing to be noted: the order that comes of it is
    return actor.callAs(buyer(customer), () -> offers.suggestEach(text, limit));
  }

  /** A buyer of the customer who is none of its people, and may look only. */
  private Actor buyer(PartnerNumber customer) {
    Partner partner = parties.partner(customer);
    Actor looking = actor.get();
    return new Actor(
        looking.userId(),
        looking.email(),
        looking.name(),
        partner.language(),
        looking.sellerId(),
        Set.of(looking.sellerId()),
        partner.id(),
        Set.of(Role.BUYER),
        Set.of(Permission.CATALOGUE_VIEW, Permission.PARTNER_VIEW));
  }
}
