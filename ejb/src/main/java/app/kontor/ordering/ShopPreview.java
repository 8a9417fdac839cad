package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import jakarta.ejb.Local;
import java.util.List;

/**
 * The shop as a buyer of a chosen customer sees it, for staff: the same use cases answer, asked on
 * behalf of a buyer who is nobody in particular. It is only looked at: nothing of the customer's
 * people, baskets or orders is shown, and who looked at what is kept in the audit trail.
 */
@Local
public interface ShopPreview {

  /** Offers on a page. */
  int SIZE = 24;

  /**
   * What the customer's buyers find, see {@link Offers#search}.
   *
   * @param text words that are looked for; empty for all
   * @param page its number, from 1; of {@link #SIZE} offers
   * @throws app.kontor.party.UnknownPartner if the actor's seller has no such customer
   */
  Page<Offer> catalogue(PartnerNumber customer, String text, int page);

  /**
   * What the customer's buyers see of an item, see {@link Offers#offer}.
   *
   * @throws app.kontor.party.UnknownPartner if the actor's seller has no such customer
   * @throws app.kontor.catalogue.UnknownItem if the customer's buyers do not see it
   */
  Offers.Detail item(PartnerNumber customer, ItemNumber itemNumber);

  /**
   * What the customer's buyers see of a family's variants, see {@link Offers#matrix}.
   *
   * @throws app.kontor.party.UnknownPartner if the actor's seller has no such customer
   * @throws app.kontor.catalogue.UnknownItem if the customer's buyers see no such family
   */
  Offers.Matrix matrix(PartnerNumber customer, ItemNumber family);

  /**
   * Items that the customer may mean by what staff type for it, with its prices and its own
   * numbers, see {@link Offers#suggestEach}.
   *
   * @throws app.kontor.party.UnknownPartner if the actor's seller has no such customer
   */
  List<Offer> suggest(PartnerNumber customer, String text, int limit);
}
