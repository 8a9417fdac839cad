package app.kontor.web.shop;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.platform.data.PageRequest;
import app.kontor.pricing.Price;
import app.kontor.web.common.page.PageNotLoaded;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item: picture, text, prices with breaks, availability, and others of its category. */
@Named
@RequestScoped
public class ItemPage {
  private static final int OTHERS = 9;

  @EJB private Offers offers;

  private String number = "";
  private Offers.@Nullable Detail detail;
  private List<Offer> others = List.of();

  /** Reads the item; an unknown number answers as such. */
  public void load() {
    Offers.Detail found = offers.offer(new ItemNumber(number));
    String category = found.offer().item().categoryCode();
    detail = found;
    number = found.offer().item().number().value();
    others =
        offers
            .search(new ItemQuery("", category, ItemQuery.Order.NUMBER), PageRequest.first(OTHERS))
            .rows()
            .stream()
            .filter(other -> !other.item().number().value().equals(number))
            .limit(OTHERS - 1L)
            .toList();
  }

  private Offers.Detail detail() {
    if (detail == null) {
      throw new PageNotLoaded("an item");
    }
    return detail;
  }

  public Offer getOffer() {
    return detail().offer();
  }

  public @Nullable String getMaker() {
    return detail().item().maker();
  }

  /** The description by paragraphs. */
  public List<String> getParagraphs() {
    return Arrays.asList(detail().item().text().split("\n\\s*\n", -1));
  }

  /** The categories from the root. */
  public List<Category> getPath() {
    return detail().item().path();
  }

  /** Quantity breaks if there is more than one. */
  public List<Price.Break> getBreaks() {
    Price price = getOffer().price();
    return price == null || price.breaks().size() < 2 ? List.of() : price.breaks();
  }

  public List<Offer> getOthers() {
    return others;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }
}
