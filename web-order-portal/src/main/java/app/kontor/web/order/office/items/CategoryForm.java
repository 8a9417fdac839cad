package app.kontor.web.order.office.items;

import app.kontor.catalogue.CategoryWords;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is entered of a category's names in one language. */
public class CategoryForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name = "";
  private String longName = "";
  private String metaDescription = "";

  void show(CategoryWords words) {
    name = words.name();
    longName = words.longName();
    metaDescription = words.metaDescription();
  }

  CategoryWords words() {
    return new CategoryWords(name, longName, metaDescription);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = ItemForm.text(name);
  }

  public String getLongName() {
    return longName;
  }

  public void setLongName(@Nullable String longName) {
    this.longName = ItemForm.text(longName);
  }

  public String getMetaDescription() {
    return metaDescription;
  }

  public void setMetaDescription(@Nullable String metaDescription) {
    this.metaDescription = ItemForm.text(metaDescription);
  }
}
