package app.kontor.web.shop;

import app.kontor.ordering.Offer;
import app.kontor.web.common.tag.Functions;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code shop:} tags: offers, and what is shown of one. Lists of goods are the pages that are
 * asked for most, so they are written by code instead of by expressions for each row.
 */
abstract class OfferComponent extends UIComponentBase {
  private static final String TAGS = "app.kontor/shop";

  @Override
  public String getFamily() {
    return "app.kontor.shop";
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (isRendered()) {
      write(new OfferMarkup(context));
    }
  }

  abstract void write(OfferMarkup markup) throws IOException;

  final @Nullable Object attribute(String name) {
    return getAttributes().get(name);
  }

  final Offer offer() {
    if (attribute("value") instanceof Offer offer) {
      return offer;
    }
    throw new IllegalArgumentException("value is no offer");
  }

  /** Cards of all offers in {@code value}. */
  @FacesComponent(value = "app.kontor.shop.Offers", createTag = true, namespace = TAGS)
  public static class Offers extends OfferComponent {
    @Override
    void write(OfferMarkup markup) throws IOException {
      if (attribute("value") instanceof Collection<?> offers) {
        markup.cards(List.copyOf(offers).stream().map(Offer.class::cast).toList());
      }
    }
  }

  /** What is free of the offer in {@code value}. */
  @FacesComponent(value = "app.kontor.shop.Stock", createTag = true, namespace = TAGS)
  public static class Stock extends OfferComponent {
    @Override
    void write(OfferMarkup markup) throws IOException {
      markup.availability(offer());
    }
  }

  /** The price of the offer in {@code value}; with the decimals of the list {@code among}. */
  @FacesComponent(value = "app.kontor.shop.Price", createTag = true, namespace = TAGS)
  public static class Price extends OfferComponent {
    @Override
    void write(OfferMarkup markup) throws IOException {
      markup.price(offer(), Functions.decimals(attribute("among")));
    }
  }

  /** Puts the offer in {@code value} into the basket, by a button of the {@code kind}. */
  @FacesComponent(value = "app.kontor.shop.Add", createTag = true, namespace = TAGS)
  public static class Add extends OfferComponent {
    @Override
    void write(OfferMarkup markup) throws IOException {
      markup.add(offer(), attribute("kind") instanceof String kind ? kind : "secondary");
    }
  }
}
