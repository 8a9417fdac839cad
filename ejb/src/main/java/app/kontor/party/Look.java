package app.kontor.party;

import java.io.Serializable;
import java.util.Map;

/**
 * How a seller looks in portals, mails and on documents.
 *
 * @param logo its picture; {@link Logo#NONE} for two letters of the name
 * @param accent colour of buttons and links, {@code "#0b5cad"}; empty for the house's blue
 * @param footers a line at the foot of pages, mails and documents, by language; often empty
 */
public record Look(Logo logo, String accent, Map<String, String> footers) implements Serializable {
  /** The house's own. */
  public static final Look PLAIN = new Look(Logo.NONE, "", Map.of());

  /**
   * A picture, a PNG.
   *
   * @param sha256 of its bytes, by which it is asked for; empty for none
   * @param width in pixels
   * @param height in pixels
   */
  public record Logo(String sha256, int width, int height) implements Serializable {
    /** No picture. */
    public static final Logo NONE = new Logo("", 0, 0);

    /** Whether there is one. */
    public boolean isThere() {
      return !sha256.isEmpty();
    }

    /** How wide it is where it is so high. */
    public int widthAt(int shownHeight) {
      return height == 0 ? 0 : Math.max(1, (width * shownHeight + height / 2) / height);
    }
  }

  public Look {
    footers = Map.copyOf(footers);
  }

  /** The line for a reader; empty if there is none in the language. */
  public String footer(String language) {
    return footers.getOrDefault(language, "");
  }

  /** The colour, the house's own if none is chosen. */
  public Accent colour() {
    return Accent.read(accent).orElse(Accent.HOUSE);
  }
}
