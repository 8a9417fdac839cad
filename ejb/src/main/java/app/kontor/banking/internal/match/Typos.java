package app.kontor.banking.internal.match;

import java.util.LinkedHashSet;
import java.util.Set;

/** Digits one keystroke away from those written. */
final class Typos {

  private Typos() {}

  static Set<String> of(String digits) {
    Set<String> near = new LinkedHashSet<>();
    for (int i = 0; i < digits.length(); i++) {
      String before = digits.substring(0, i);
      String after = digits.substring(i + 1);
      near.add(before + after);
      if (i + 1 < digits.length()) {
        near.add(before + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
      }
      for (char c = '0'; c <= '9'; c++) {
        near.add(before + c + after);
        near.add(before + c + digits.substring(i));
      }
    }
    for (char c = '0'; c <= '9' && !digits.isEmpty(); c++) {
      near.add(digits + c);
    }
    near.remove(digits);
    near.remove("");
    return near;
  }
}
