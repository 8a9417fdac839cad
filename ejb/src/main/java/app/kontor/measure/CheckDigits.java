package app.kontor.measure;

/**
 * Check digits of numbers that many write down: accounts, references, articles, parcels, taxpayers.
 * Sources: ISO 7064, GS1 General Specifications.
 */
public final class CheckDigits {
  private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private CheckDigits() {}

  /**
   * The two check digits of ISO 7064 MOD 97-10 that belong behind a text.
   *
   * @param body digits and capital letters, which count 10 to 35
   * @throws IllegalArgumentException if it has other characters
   */
  public static String mod97(String body) {
    int remainder = remainder97(body + "00");
    if (remainder < 0) {
      throw new IllegalArgumentException("not of digits and capital letters: " + body);
    }
    int check = 98 - remainder;
    return (check < 10 ? "0" : "") + check;
  }

  /**
   * Whether a text ends in its two check digits of ISO 7064 MOD 97-10. They are 02 to 98: 00, 01
   * and 99 leave the same remainder as 97, 98 and 02 and belong to no text.
   */
  public static boolean isMod97(String text) {
    int body = text.length() - 2;
    return body > 0 && remainder97(text) == 1 && text.endsWith(mod97(text.substring(0, body)));
  }

  /** Negative if there is a character that does not count. */
  private static int remainder97(String text) {
    int remainder = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = ALPHANUMERIC.indexOf(text.charAt(i));
      if (value < 0) {
        return -1;
      }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
  }

  /** GS1 (GTIN, SSCC): weights 3, 1, 3... from the right, complement to ten. */
  public static char gs1(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += digit(digits, i) * ((digits.length() - i) % 2 == 1 ? 3 : 1);
    }
    return toTen(sum);
  }

  /** Complement to ten of the weighted sum; the weights begin anew when they are used up. */
  public static char mod10(String digits, int... weights) {
    return toTen(weighted(digits, weights));
  }

  /**
   * Remainder of the weighted sum by eleven, 0 to 10; as many digits count as there are weights.
   */
  public static int mod11(String digits, int... weights) {
    return weighted(digits.substring(0, weights.length), weights) % 11;
  }

  /** The check digit of ISO 7064 MOD 11,10. */
  public static char mod11And10(String digits) {
    return ALPHANUMERIC.charAt(hybrid(digits, 10) % 10);
  }

  /** The check character of ISO 7064 MOD 37,36 over digits and capital letters. */
  public static char mod37And36(String body) {
    return ALPHANUMERIC.charAt(hybrid(body, 36) % 36);
  }

  /** The hybrid systems of ISO 7064 with one check character. */
  private static int hybrid(String body, int base) {
    int product = base;
    for (int i = 0; i < body.length(); i++) {
      int sum = (product + ALPHANUMERIC.indexOf(body.charAt(i))) % base;
      product = (sum == 0 ? base : sum) * 2 % (base + 1);
    }
    return base + 1 - product;
  }

  private static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += digit(digits, i) * weights[i % weights.length];
    }
    return sum;
  }

  private static int digit(String digits, int place) {
    return digits.charAt(place) - '0';
  }

  private static char toTen(int sum) {
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}
