package app.kontor.banking.internal.match;

import java.util.ArrayList;
import java.util.List;

/** ISO 11649 creditor references: {@code RF}, two check digits, up to 21 characters. */
final class CreditorReference {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 25;

  private CreditorReference() {}

  /** Whether the check digits (ISO 7064 MOD 97-10) are right. */
  static boolean isValid(String reference) {
    if (reference.length() < SHORTEST
        || reference.length() > LONGEST
        || !reference.startsWith("RF")) {
      return false;
    }
    int remainder = 0;
    String turned = reference.substring(4) + reference.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      int digit = Character.digit(turned.charAt(i), 36);
      if (digit < 0) {
        return false;
      }
      remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
    }
    return remainder == 1;
  }

  /** Every run in a compact text that is a valid reference, longer ones first at each place. */
  static List<String> in(String compact) {
    List<String> found = new ArrayList<>();
    for (int at = compact.indexOf("RF"); at >= 0; at = compact.indexOf("RF", at + 1)) {
      int most = Math.min(LONGEST, compact.length() - at);
      for (int length = most; length >= SHORTEST; length--) {
        String candidate = compact.substring(at, at + length);
        if (isValid(candidate)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }
}
