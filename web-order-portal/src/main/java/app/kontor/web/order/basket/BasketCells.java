package app.kontor.web.order.basket;

import app.kontor.ordering.Basket;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The {@code basket:} tags: cells of a basket's lines that only show something. A basket has up to
 * five hundred lines, so they are written by code instead of by expressions for each row.
 */
abstract class BasketCells extends UIComponentBase {
  private static final String TAGS = "app.kontor/basket";

  @Override
  public String getFamily() {
    return "app.kontor.basket";
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    Object value = getAttributes().get("value");
    if (!isRendered()) {
      return;
    }
    if (value instanceof Basket.Line line) {
      write(BasketMarkup.of(context), line);
    } else if (value instanceof Collection<?> lines) {
      for (Object line : lines) {
        write(BasketMarkup.of(context), (Basket.Line) line);
      }
    }
  }

  final @Nullable Object among() {
    Object among = getAttributes().get("among");
    return among == null ? getAttributes().get("value") : among;
  }

  abstract void write(BasketMarkup markup, Basket.Line line) throws IOException;

  /**
   * Item with what stands in its way, and price, with the decimals of the list {@code among}; with
   * the buyer's own note where it is {@code noted}.
   */
  @FacesComponent(value = "app.kontor.basket.Goods", createTag = true, namespace = TAGS)
  public static class Goods extends BasketCells {
    @Override
    void write(BasketMarkup markup, Basket.Line line) throws IOException {
      markup.item(line, "true".equals(String.valueOf(getAttributes().get("noted"))));
      markup.price(line, among());
    }
  }

  /** What is free, and the net sum. */
  @FacesComponent(value = "app.kontor.basket.Sums", createTag = true, namespace = TAGS)
  public static class Sums extends BasketCells {
    @Override
    void write(BasketMarkup markup, Basket.Line line) throws IOException {
      markup.free(line);
      markup.net(line, "num k-strong");
    }
  }

  /** Rows of all lines in {@code value}, to be looked through before they are ordered. */
  @FacesComponent(value = "app.kontor.basket.Review", createTag = true, namespace = TAGS)
  public static class Review extends BasketCells {
    @Override
    void write(BasketMarkup markup, Basket.Line line) throws IOException {
      markup.reviewed(line, among());
    }
  }
}
