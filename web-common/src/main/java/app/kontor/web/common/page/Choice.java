package app.kontor.web.common.page;

import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.util.List;

/** One option of a select field. */
public record Choice(String value, String label) implements Serializable {

  /** All languages by their own names. */
  public static List<Choice> languages() {
    return Languages.all().stream().map(one -> new Choice(one.code(), one.name())).toList();
  }
}
