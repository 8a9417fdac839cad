package app.kontor.billing.internal.render;

import app.kontor.billing.internal.render.AmountInWords.Forms;
import java.util.ArrayList;
import java.util.List;

/** Whole numbers in Polish words, 0 to 999 999 999 999. */
final class PolishNumber {
  private static final String[] ONES =
      (" jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście"
              + " trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście"
              + " dziewiętnaście")
          .split(" ", -1);
  private static final String[] TENS =
      ("  dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt"
              + " osiemdziesiąt dziewięćdziesiąt")
          .split(" ", -1);
  private static final String[] HUNDREDS =
      " sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset"
          .split(" ", -1);
  private static final Forms[] SCALES = {
    Forms.same(""),
    new Forms("tysiąc", "tysiące", "tysięcy"),
    new Forms("milion", "miliony", "milionów"),
    new Forms("miliard", "miliardy", "miliardów")
  };

  private PolishNumber() {}

  /**
   * @param feminine whether what is counted is feminine (korona): jedna, dwie
   */
  static String spell(long number, boolean feminine) {
    if (number == 0) {
      return "zero";
    }
    List<String> words = new ArrayList<>();
    for (int scale = SCALES.length - 1; scale >= 0; scale--) {
      int group = (int) (number / power(scale) % 1000);
      if (group > 0) {
        words.addAll(group(group, feminine && scale == 0, number == 1));
        if (scale > 0) {
          words.add(SCALES[scale].polish(group));
        }
      }
    }
    return String.join(" ", words);
  }

  private static List<String> group(int group, boolean feminine, boolean only) {
    List<String> words = new ArrayList<>();
    if (group >= 100) {
      words.add(HUNDREDS[group / 100]);
    }
    int rest = group % 100;
    if (rest >= 20) {
      words.add(TENS[rest / 10]);
      rest %= 10;
    }
    if (rest > 0) {
      words.add(feminine ? feminine(rest, only) : ONES[rest]);
    }
    return words;
  }

  private static String feminine(int ones, boolean only) {
    if (ones == 2) {
      return "dwie";
    }
    return ones == 1 && only ? "jedna" : ONES[ones];
  }

  private static long power(int scale) {
    long value = 1;
    for (int i = 0; i < scale; i++) {
      value *= 1000;
    }
    return value;
  }
}
