package app.kontor.catalogue;

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What staff keep of a category.
 *
 * @param code its number; kept as it is once the category exists, because addresses name it
 * @param version as it was read, {@link #NEW} for one that is to be added
 * @param parentCode of the category above, null for a top category; {@link Categories#move} alone
 *     changes it later
 * @param texts by language code
 * @param hidden whether it and what is below it are left out of the shop's menus; its items are
 *     found all the same
 */
public record CategoryData(
    String code,
    long version,
    @Nullable String parentCode,
    Map<String, CategoryWords> texts,
    boolean hidden)
    implements Serializable {
  /** The version of a category that is not there yet. */
  public static final long NEW = -1;

  public CategoryData {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** The same as it is kept. */
  public CategoryData normalised() {
    Map<String, CategoryWords> kept = new TreeMap<>();
    texts.forEach(
        (language, words) -> {
          if (!words.isEmpty()) {
            kept.put(language, words.normalised());
          }
        });
    return new CategoryData(
        ItemData.line(code).toUpperCase(Locale.ROOT),
        version,
        parentCode == null || parentCode.isBlank() ? null : ItemData.line(parentCode),
        kept,
        hidden);
  }
}
