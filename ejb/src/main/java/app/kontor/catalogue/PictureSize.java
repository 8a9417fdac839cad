package app.kontor.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The sizes in which pages show pictures; each is made once of a picture. */
public enum PictureSize {
  /** In rows, suggestions and strips of several. */
  SMALL("s", 128),
  /** On cards of the catalogue. */
  MEDIUM("m", 480),
  /** On the page of an item. */
  LARGE("l", 1_200);

  private final String key;
  private final int pixels;

  PictureSize(String key, int pixels) {
    this.key = key;
    this.pixels = pixels;
  }

  /** Its name in addresses. */
  public String key() {
    return key;
  }

  /** Of the longer side, at most; what is smaller is not blown up. */
  public int pixels() {
    return pixels;
  }

  /** The size of that name in addresses. */
  public static Optional<PictureSize> of(String key) {
    return Arrays.stream(values()).filter(size -> size.key.equals(key)).findFirst();
  }
}
