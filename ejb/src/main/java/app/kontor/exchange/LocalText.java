package app.kontor.exchange;

import java.io.Serializable;
import java.util.Locale;

/** A text that is part of the data, in the three languages. */
public record LocalText(String pl, String de, String en) implements Serializable {
  public static final LocalText NONE = new LocalText("", "", "");

  /** The text for a reader; English for other languages than the three. */
  public String in(Locale language) {
    return switch (language.getLanguage()) {
      case "pl" -> pl;
      case "de" -> de;
      default -> en;
    };
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
