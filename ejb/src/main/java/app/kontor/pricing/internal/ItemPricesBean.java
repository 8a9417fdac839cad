package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.pricing.ItemPrice;
import app.kontor.pricing.ItemPrices;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The prices of an item behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ItemPricesBean implements ItemPrices {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private Catalogue catalogue;
  @Inject private ItemPriceRows rows;

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Page<ItemPrice> entries(ItemNumber itemNumber, PageRequest page) {
    Item item =
        catalogue.itemsByNumber(List.of(itemNumber), actor.get().language()).get(itemNumber);
    if (item == null) {
      throw new UnknownItem(itemNumber);
    }
    return rows.entries(
        actor.get().sellerId(), item.id(), item.unit(), parties.seller().today(clock), page);
  }
}
