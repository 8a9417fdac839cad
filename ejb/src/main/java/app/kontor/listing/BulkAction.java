package app.kontor.listing;

import app.kontor.gate.Permission;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Something that can be done with many rows of a list, one after the other.
 *
 * @param key its name within the list, stable
 * @param label key of the button's text
 * @param icon of the button
 * @param anyOf permissions any one of which suffices; the command itself checks again
 * @param reason whether the person is asked why
 * @param question key of the text of a question that is asked first; empty for none
 * @param leads the page that goes on with the marked rows, which its parameter {@code rows} names
 *     by their marks with a blank between; empty for what is done at once
 * @param command does it with one row; refuses with a {@link
 *     app.kontor.platform.failure.BusinessException}
 */
public record BulkAction(
    String key,
    String label,
    String icon,
    Set<Permission> anyOf,
    boolean reason,
    String question,
    String leads,
    Consumer<MarkedRow> command) {

  public BulkAction {
    anyOf = Set.copyOf(anyOf);
  }

  /** An action that is done without further questions. */
  public static BulkAction of(
      String key, String label, String icon, Set<Permission> anyOf, Consumer<MarkedRow> command) {
    return new BulkAction(key, label, icon, anyOf, false, "", "", command);
  }

  /** Something a page of its own asks more about before anything is done. */
  public static BulkAction leading(
      String key, String label, String icon, Set<Permission> anyOf, String page) {
    return new BulkAction(
        key,
        label,
        icon,
        anyOf,
        false,
        "",
        page,
        row -> {
          throw new IllegalStateException(key + " is done by its page");
        });
  }

  /** With a reason that the person gives for all rows. */
  public BulkAction withReason() {
    return new BulkAction(key, label, icon, anyOf, true, question, leads, command);
  }

  /** With a question that is asked first. */
  public BulkAction asking(String textKey) {
    return new BulkAction(key, label, icon, anyOf, reason, textKey, leads, command);
  }
}
