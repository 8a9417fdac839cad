package app.kontor.catalogue.model;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a value of a list is called in one language, and where it stands in the list. */
@Embeddable
public class PropertyChoiceName {
  private String code;
  private String language;
  private String name;
  private int place;

  @SuppressWarnings("NullAway.Init")
  protected PropertyChoiceName() {}

  PropertyChoiceName(String code, String language, String name, int place) {
    this.code = code;
    this.language = language;
    this.name = name;
    this.place = place;
  }

  String code() {
    return code;
  }

  String language() {
    return language;
  }

  String name() {
    return name;
  }

  int place() {
    return place;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PropertyChoiceName that
        && code.equals(that.code)
        && language.equals(that.language)
        && name.equals(that.name)
        && place == that.place;
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, language, name, place);
  }
}
