package app.kontor.banking.internal.match;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares company names the way people do: without legal forms, signs and marks. */
final class CompanyName {
  private static final Set<String> LEGAL =
      Set.of(
          "SPOLKA",
          "Z",
          "O",
          "OO",
          "ZOO",
          "SP",
          "OGRANICZONA",
          "ODPOWIEDZIALNOSCIA",
          "AKCYJNA",
          "SA",
          "S",
          "A",
          "J",
          "K",
          "SPJ",
          "SPK",
          "JAWNA",
          "KOMANDYTOWA",
          "CYWILNA",
          "C",
          "SC",
          "GMBH",
          "AG",
          "KG",
          "CO",
          "MBH",
          "UG",
          "EK",
          "E",
          "GBR",
          "OHG",
          "LTD",
          "LIMITED",
          "INC",
          "LLC",
          "CORP",
          "PLC",
          "DOO",
          "D",
          "BV",
          "NV",
          "SRO",
          "R",
          "AS",
          "SRL",
          "SPA",
          "SL",
          "THE",
          "AND",
          "UND",
          "I",
          "FIRMA",
          "PHU",
          "PPHU",
          "FHU",
          "UL",
          "STR");

  private CompanyName() {}

  /** The words that tell one company from another. */
  static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : Fold.text(name).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !LEGAL.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * How alike two names are, in per cent. The payer's may go on with an address or be cut off, so
   * the customer's words are looked for in it.
   *
   * @param theirs words of the payer's name
   * @param ours words of the customer's
   */
  static int likeness(Set<String> theirs, Set<String> ours) {
    if (theirs.isEmpty() || ours.isEmpty()) {
      return 0;
    }
    int all = 0;
    int hit = 0;
    for (String word : ours) {
      all += word.length();
      hit += theirs.contains(word) ? word.length() : best(word, theirs);
    }
    return 100 * hit / all;
  }

  private static int best(String word, Set<String> others) {
    int best = 0;
    for (String other : others) {
      if (other.length() >= 4 && word.startsWith(other)) {
        best = Math.max(best, other.length());
      } else if (word.length() >= 5 && other.length() >= 5) {
        int dice = dice(word, other);
        best = Math.max(best, dice >= 75 ? word.length() * dice / 100 : 0);
      }
    }
    return best;
  }

  private static int dice(String one, String other) {
    Set<String> first = trigrams(one);
    Set<String> second = trigrams(other);
    int total = first.size() + second.size();
    first.retainAll(second);
    return total == 0 ? 0 : 200 * first.size() / total;
  }

  private static Set<String> trigrams(String word) {
    Set<String> grams = new HashSet<>();
    String padded = " " + word + " ";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      grams.add(padded.substring(i, i + 3));
    }
    return grams;
  }
}
