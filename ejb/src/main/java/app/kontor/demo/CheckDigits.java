package app.kontor.demo;

import java.math.BigInteger;

/** Valid check digits for made-up numbers. */
final class CheckDigits {
  private static final int[] NIP = {6, 5, 7, 2, 3, 4, 5, 6, 7};

  private CheckDigits() {}

  /** A Polish NIP from any nine digits; the last is moved on where the check would be ten. */
  static String nip(int nineDigits) {
    for (int digits = nineDigits; ; digits++) {
      String text = "%09d".formatted(digits);
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += NIP[i] * (text.charAt(i) - '0');
      }
      if (sum % 11 != 10) {
        return text + sum % 11;
      }
    }
  }

  /** A German VAT id (ISO 7064 MOD 11,10) from eight digits. */
  static String germanVatId(int eightDigits) {
    String text = "%08d".formatted(eightDigits);
    int product = 10;
    for (int i = 0; i < 8; i++) {
      int sum = (text.charAt(i) - '0' + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    int check = 11 - product;
    return "DE" + text + (check == 10 ? 0 : check);
  }

  /** An EAN-13 from twelve digits. */
  static String ean(long twelveDigits) {
    String text = "%012d".formatted(twelveDigits);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return text + (10 - sum % 10) % 10;
  }

  /** An IBAN (ISO 13616) from country and account part. */
  static String iban(String country, String account) {
    StringBuilder digits = new StringBuilder();
    for (char c : (account + country + "00").toCharArray()) {
      digits.append(Character.isDigit(c) ? String.valueOf(c) : String.valueOf(c - 'A' + 10));
    }
    int rest = new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    return country + "%02d".formatted(98 - rest) + account;
  }
}
