package app.kontor.web.shop;

import app.kontor.ordering.Offer;
import app.kontor.web.common.page.Beans;
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

  /** All offers in {@code value}, as rows or cards, with links that begin with {@code to}. */
  @FacesComponent(value = "app.kontor.shop.Offers", createTag = true, namespace = TAGS)
  public static class Offers extends OfferComponent {
    @Override
    void write(OfferMarkup markup) throws IOException {
      if (attribute("value") instanceof Collection<?> offers) {
        List<Offer> shown = List.copyOf(offers).stream().map(Offer.class::cast).toList();
        String to = attribute("to") instanceof String address ? address : null;
        if (Beans.of(Shop.class).isTable()) {
          markup.table(shown, to);
        } else {
          markup.cards(shown, to);
        }
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

  /**
   * The variants of a family side by side, of the matrix in {@code value}, with links as of offers.
   */
  @FacesComponent(value = "app.kontor.shop.Matrix", createTag = true, namespace = TAGS)
  public static class Matrix extends OfferComponent {
    @Override
    public void encodeEnd(FacesContext context) throws IOException {
      if (isRendered() && attribute("value") instanceof app.kontor.ordering.Offers.Matrix matrix) {
        new MatrixMarkup(context, matrix, attribute("to") instanceof String to ? to : null).write();
      }
    }

    @Override
    void write(OfferMarkup markup) {
      throw new UnsupportedOperationException("a matrix writes itself");
    }
  }

  /** The price of the offer in {@code value}; with the decimals of the list {@code among}. */
  @FacesComponent(value = "app.kontor.shop.Price", createTag = true, namespace = TAGS)
  public static class Price extends OfferComponent {
    @Override
    void write(OfferMarkup markup) throws IOException {
      Object among = attribute("among");
      markup.price(offer(), Functions.decimals(among == null ? offer() : among));
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
