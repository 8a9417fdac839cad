package app.kontor.catalogue.model;

import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.RichText;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What an item is called and said to be, in one language. The description is kept as plain text for
 * search and mails, and as it is formatted where somebody has formatted it.
 */
@Embeddable
public class ItemText {
  private String name;
  private String summary;
  private String description;
  private @Nullable String formatted;

  @SuppressWarnings("NullAway.Init")
  protected ItemText() {}

  /** A text as it is shown: plain, paragraphs of the description separated by a blank line. */
  public ItemText(String name, String description) {
    this.name = name;
    this.summary = "";
    this.description = description;
  }

  /** A text with a formatted description, already cleaned. */
  ItemText(ItemWords words) {
    this.name = words.name();
    this.summary = words.summary();
    this.description = RichText.plain(words.description());
    this.formatted = words.description().isEmpty() ? null : words.description();
  }

  public String name() {
    return name;
  }

  /** In plain text. */
  public String description() {
    return description;
  }

  /** As staff edit it. */
  ItemWords words() {
    return new ItemWords(
        name, summary, formatted == null ? RichText.clean(description) : formatted);
  }
}
