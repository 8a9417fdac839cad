package app.kontor.catalogue;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A picture as staff keep it.
 *
 * @param hash SHA-256 of its file, which names it among those of its owner
 * @param version as it was read
 * @param fileName as it was handed in
 * @param width in pixels as it is seen, 0 for a drawing that has none
 * @param height in pixels as it is seen, 0 for a drawing that has none
 * @param alt what it shows, for those who do not see it, by language code; not all languages
 */
public record PictureData(
    String hash, long version, String fileName, int width, int height, Map<String, String> alt)
    implements Serializable {
  /** Most characters of what a picture is said to show. */
  public static final int LONGEST_ALT = 250;

  public PictureData {
    alt = Collections.unmodifiableMap(new TreeMap<>(alt));
  }
}
