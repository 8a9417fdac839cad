package app.kontor.catalogue.model;

import jakarta.persistence.Embeddable;

/** What an item is called and said to be, in one language. */
@Embeddable
public class ItemText {
  private String name;
  private String description;

  @SuppressWarnings("NullAway.Init")
  protected ItemText() {}

  /** A text as it is shown: plain, paragraphs of the description separated by a blank line. */
  public ItemText(String name, String description) {
    this.name = name;
    this.description = description;
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }
}
