package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.platform.find.Finder;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundAt;
import app.kontor.platform.find.Sought;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Items as the catalogue's search finds them: by number, the customer's own number, GTIN, maker's
 * number and words. Buyers see what they pay. Told here and not by the catalogue, which knows no
 * prices.
 */
@Dependent
public class ItemFinder implements Finder {
  private final CurrentActor actor;
  private final Catalogue catalogue;
  private final Offers offers;

  @Inject
  public ItemFinder(CurrentActor actor, Catalogue catalogue, Offers offers) {
    this.actor = actor;
    this.catalogue = catalogue;
    this.offers = offers;
  }

  @Override
  public String name() {
    return "items";
  }

  @Override
  public int place() {
    return 30;
  }

  /** Staff open what they work on: the item itself, or what there is of it. */
  @Override
  public Optional<FoundAt> at(Actor reader) {
    if (!reader.may(Permission.CATALOGUE_VIEW)) {
      return Optional.empty();
    }
    if (!reader.isStaff()) {
      return Optional.of(new FoundAt("/orders/item.xhtml?item=", "/orders/catalogue.xhtml?q="));
    }
    String list = "/orders/office/items.xhtml?q=";
    if (reader.may(Permission.CATALOGUE_MANAGE)) {
      return Optional.of(new FoundAt("/orders/office/item-edit.xhtml?item=", list));
    }
    return reader.may(Permission.STOCK_MANAGE)
        ? Optional.of(new FoundAt("/orders/office/stock.xhtml?item=", list))
        : Optional.empty();
  }

  @Override
  public List<Found> find(Sought sought) {
    List<Found> found = new ArrayList<>();
    if (actor.get().isStaff()) {
      for (Item item : catalogue.suggest(sought.text(), sought.most())) {
        found.add(found(item, null, sought));
      }
    } else {
      for (Offer offer : offers.suggest(sought.text(), sought.most())) {
        found.add(found(offer.item(), price(offer), sought));
      }
    }
    return sought.likeliest(found);
  }

  /** What one costs; of a family what the cheapest of it costs, which its own page says. */
  private static @Nullable UnitPrice price(Offer offer) {
    return offer.sizes() == null ? offer.shown() : null;
  }

  private static Found found(Item item, @Nullable UnitPrice price, Sought sought) {
    String own = item.buyersNumber();
    String number = item.number().value();
    return new Found(
        number,
        number,
        item.name(),
        List.of(own == null ? item.categoryName() : own),
        sought.is(number) || own != null && sought.is(own) || sought.text().equals(item.ean()),
        item.picture(),
        price);
  }
}
