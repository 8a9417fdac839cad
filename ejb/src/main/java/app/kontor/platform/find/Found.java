package app.kontor.platform.find;

import app.kontor.money.UnitPrice;
import app.kontor.platform.list.Phrase;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found.
 *
 * @param number as people know it
 * @param opens what its page is asked for; often the number
 * @param name what else it is known by; empty for nothing
 * @param details what tells it from others: texts, dates, amounts, constants, {@link Phrase}s
 * @param exact whether what was typed is its whole number and nothing else
 * @param picture content hash of its picture, or null
 * @param price net price of its base unit for the actor, or null
 */
public record Found(
    String number,
    String opens,
    String name,
    List<Object> details,
    boolean exact,
    @Nullable String picture,
    @Nullable UnitPrice price)
    implements Serializable {
  public Found {
    details = List.copyOf(details);
  }

  /** A thing without picture and price, which its page is asked for by its number. */
  public static Found of(String number, String name, List<Object> details, boolean exact) {
    return new Found(number, number, name, details, exact, null, null);
  }

  /** The same, which its page knows by something else. */
  public Found openedBy(String what) {
    return new Found(number, what, name, details, exact, picture, price);
  }
}
