package app.kontor.ordering;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company said with its latest orders in the shop, to be said again without typing.
 *
 * @param contacts whom drivers asked for, the last named first
 * @param reference the own number of the latest order that has one, or null
 */
public record EarlierTerms(List<Contact> contacts, @Nullable String reference)
    implements Serializable {
  /** Nothing was said yet. */
  public static final EarlierTerms NONE = new EarlierTerms(List.of(), null);

  public EarlierTerms {
    contacts = List.copyOf(contacts);
  }

  /** Somebody at a place of delivery; the phone is empty if none was said. */
  public record Contact(String name, String phone) implements Serializable {}
}
