package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.platform.number.NumberKey;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a basket are looked at.
 *
 * @param text a part of the item's number, of the company's own or of its name, however it is
 *     spelled; empty for all
 * @param blocked those alone that cannot be ordered as they stand
 */
public record BasketQuery(String text, boolean blocked) implements Serializable {
  public static final BasketQuery ALL = new BasketQuery("", false);

  public BasketQuery {
    text = text.strip();
  }

  /** Whether number or name of an item has the text in it. */
  public boolean finds(Item item) {
    return text.isEmpty()
        || item.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
        || has(item.number().value())
        || has(item.buyersNumber());
  }

  private boolean has(@Nullable String number) {
    String key = NumberKey.of(text);
    return number != null && !key.isEmpty() && NumberKey.of(number).contains(key);
  }
}
