package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemWords;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is entered of an item's texts in one language. */
public class WordsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name = "";
  private String summary = "";
  private String description = "";

  void show(ItemWords words) {
    name = words.name();
    summary = words.summary();
    description = words.description();
  }

  ItemWords words() {
    return new ItemWords(name, summary, description);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = ItemForm.text(name);
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(@Nullable String summary) {
    this.summary = ItemForm.text(summary);
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String description) {
    this.description = ItemForm.text(description);
  }
}
