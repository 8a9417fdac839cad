package app.kontor.catalogue.model;

import app.kontor.catalogue.CategoryWords;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a category is called in one language, and what search engines are told of it. */
@Embeddable
public class CategoryText {
  private String name;

  @Column(name = "long_name")
  private String longName;

  @Column(name = "meta_description")
  private String metaDescription;

  @SuppressWarnings("NullAway.Init")
  protected CategoryText() {}

  CategoryText(CategoryWords words) {
    this.name = words.name();
    this.longName = words.longName();
    this.metaDescription = words.metaDescription();
  }

  String name() {
    return name;
  }

  CategoryWords words() {
    return new CategoryWords(name, longName, metaDescription);
  }
}
