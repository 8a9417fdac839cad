package app.kontor.sharing;

import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text that is part of the data, in the languages in which it was written.
 *
 * @param texts by language code
 */
public record LocalText(Map<String, String> texts) implements Serializable {
  public static final LocalText NONE = new LocalText(Map.of());

  public LocalText {
    texts = Map.copyOf(texts);
  }

  /** The text for a reader: in their language, else in English, else in any; empty for none. */
  public String in(Locale language) {
    return new TreeMap<>(texts)
        .entrySet().stream()
            .min(Languages.preferred(language.getLanguage(), Languages.DEFAULT, Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .orElse("");
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }
}
