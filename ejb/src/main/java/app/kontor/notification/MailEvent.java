package app.kontor.notification;

import app.kontor.platform.failure.Worded;
import java.io.Serializable;
import java.util.Locale;

/**
 * What a person can be told about. Which events there are is said by the kinds of mail that tell of
 * them, see {@link MailTemplates#events}; a kind that was taken out leaves the name in old mails.
 * Its word is the text {@code enum.MailEvent.<name>}.
 *
 * @param name capital letters, digits and underscores, at most 40: {@code "ORDER_RECEIVED"}; stored
 */
public record MailEvent(String name) implements Worded, Serializable {
  /** The seller has accepted the order; what new templates and rules are offered for first. */
  public static final MailEvent ORDER_ACCEPTED = new MailEvent("ORDER_ACCEPTED");

  private static final int MAX_NAME = 40;

  /**
   * An event.
   *
   * @throws IllegalArgumentException if the name is none
   */
  public MailEvent {
    if (name.length() > MAX_NAME || !name.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("no name of an event: " + name);
    }
  }

  /** Code of the shipped template: {@code "order-received"}. */
  public String defaultCode() {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String textKey() {
    return "enum.MailEvent." + name;
  }

  @Override
  public String toString() {
    return name;
  }
}
