package app.kontor.demo;

import app.kontor.measure.CheckDigits;
import app.kontor.party.VatId;

/** Made-up numbers with valid check digits. */
final class MadeUpNumbers {
  private MadeUpNumbers() {}

  /** A Polish NIP from any nine digits; the last is moved on where the check would be ten. */
  static String nip(int nineDigits) {
    for (int digits = nineDigits; ; digits++) {
      String text = "%09d".formatted(digits);
      int check = VatId.nipCheck(text);
      if (check != 10) {
        return text + check;
      }
    }
  }

  /** A German VAT id from eight digits. */
  static String germanVatId(int eightDigits) {
    String text = "%08d".formatted(eightDigits);
    return "DE" + text + CheckDigits.mod11And10(text);
  }

  /** An EAN-13 from twelve digits. */
  static String ean(long twelveDigits) {
    String text = "%012d".formatted(twelveDigits);
    return text + CheckDigits.gs1(text);
  }
}
