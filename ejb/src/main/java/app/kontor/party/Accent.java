package app.kontor.party;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour that buttons and links can have. How well it can be read is measured as WCAG 2.2 does
 * (1.4.3): text on it and text of it needs a contrast of 4.5 to 1.
 */
public record Accent(int red, int green, int blue) {
  /** The house's own blue. */
  public static final Accent HOUSE = new Accent(0x0b, 0x5c, 0xad);

  /** What is needed, in hundredths. */
  public static final int NEEDED = 450;

  private static final Accent WHITE = new Accent(255, 255, 255);
  private static final Accent BLACK = new Accent(0, 0, 0);

  /** What lies below links where the pointer is. */
  private static final Accent HOVER = new Accent(0xee, 0xf2, 0xf6);

  private static final Accent DARK_CARD = new Accent(0x1a, 0x1f, 0x26);
  private static final Accent DARK_HOVER = new Accent(0x23, 0x2a, 0x33);
  private static final Accent DARK_TEXT = new Accent(0x10, 0x15, 0x1b);
  private static final Pattern LONG = Pattern.compile("#?[0-9a-f]{6}");
  private static final Pattern SHORT = Pattern.compile("#?[0-9a-f]{3}");
  private static final int TINT = 10;

  /** Reads {@code "#0b5cad"}, {@code "0B5CAD"} or {@code "#05a"}. */
  public static Optional<Accent> read(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    boolean isShort = SHORT.matcher(text).matches();
    if (!isShort && !LONG.matcher(text).matches()) {
      return Optional.empty();
    }
    String hex = text.startsWith("#") ? text.substring(1) : text;
    String full = isShort ? hex.replaceAll("(.)", "$1$1") : hex;
    int rgb = Integer.parseInt(full, 16);
    return Optional.of(new Accent(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff));
  }

  /** The colour as it is kept: {@code "#0b5cad"}. */
  public String code() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** The contrast to another colour in hundredths: 450 is 4.5 to 1; 100 to 2100. */
  public int contrast(Accent other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return (int) Math.floor(100 * Math.max(one, two) / Math.min(one, two));
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  /**
   * The lowest contrast it has on pages, in hundredths: white on it, it on white, grey and tint.
   */
  public int lowest() {
    return Math.min(contrast(WHITE), Math.min(contrast(HOVER), contrast(tint())));
  }

  /** The same colour, as much darker as it needs to be read. */
  public Accent readable() {
    Accent dark = this;
    for (int percent = 2; dark.lowest() < NEEDED; percent += 2) {
      dark = mixed(BLACK, percent);
    }
    return dark;
  }

  /** Where the pointer is. */
  public Accent strong() {
    return mixed(BLACK, 27);
  }

  /** What lies below the current entry of the navigation. */
  public Accent tint() {
    return WHITE.mixed(this, TINT);
  }

  /** The same colour for dark pages, as much lighter as it needs to be read there. */
  public Accent onDark() {
    Accent light = this;
    for (int percent = 2; light.lowestOnDark() < NEEDED; percent += 2) {
      light = mixed(WHITE, percent);
    }
    return light;
  }

  private int lowestOnDark() {
    return Math.min(contrast(DARK_TEXT), Math.min(contrast(DARK_HOVER), contrast(darkTint())));
  }

  /** What lies below the current entry of the navigation on dark pages. */
  public Accent darkTint() {
    return DARK_CARD.mixed(this, TINT);
  }

  /** Lighter, for dark pages. */
  public Accent lighter() {
    return mixed(WHITE, 35);
  }

  /** So many hundredths of the other colour. */
  private Accent mixed(Accent other, int percent) {
    return new Accent(
        mixed(red, other.red, percent),
        mixed(green, other.green, percent),
        mixed(blue, other.blue, percent));
  }

  private static int mixed(int one, int other, int percent) {
    int part = Math.min(100, percent);
    return (one * (100 - part) + other * part + 50) / 100;
  }

  /** What a page's style sheet has to say for this colour, light and dark. */
  public String styleSheet() {
    String dark = dark();
    return ":root{"
        + tokens(this, strong(), WHITE, tint())
        + "}[data-theme=\"dark\"]{"
        + dark
        + "}@media screen and (prefers-color-scheme:dark){[data-theme=\"system\"]{"
        + dark
        + "}}@media print{:root{"
        + tokens(this, strong(), WHITE, tint())
        + "}}";
  }

  private String dark() {
    Accent light = onDark();
    return tokens(light, light.lighter(), DARK_TEXT, light.darkTint());
  }

  private static String tokens(Accent brand, Accent strong, Accent on, Accent tint) {
    return "--k-brand:"
        + brand.code()
        + ";--k-brand-strong:"
        + strong.code()
        + ";--k-on-brand:"
        + on.code()
        + ";--k-tint:"
        + tint.code();
  }
}
