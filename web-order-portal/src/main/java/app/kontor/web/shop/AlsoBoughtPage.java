package app.kontor.web.shop;

import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What others bought with what lies in the basket; the basket's page shows it in its foot. */
@Named
@RequestScoped
public class AlsoBoughtPage {
  @EJB private Offers offers;

  private List<Offer> found = List.of();

  public void load() {
    found = offers.alsoBoughtWithBasket();
  }

  public List<Offer> getOffers() {
    return found;
  }
}
