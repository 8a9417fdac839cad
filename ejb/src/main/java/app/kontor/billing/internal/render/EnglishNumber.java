package app.kontor.billing.internal.render;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers in English words, 0 to 999 999 999 999. */
final class EnglishNumber {
  private static final String[] ONES =
      (" one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen")
          .split(" ", -1);
  private static final String[] TENS =
      "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);

  private EnglishNumber() {}

  static String spell(long number) {
    if (number == 0) {
      return "zero";
    }
    List<String> words = new ArrayList<>();
    add(words, (int) (number / 1_000_000_000), "billion");
    add(words, (int) (number / 1_000_000 % 1000), "million");
    add(words, (int) (number / 1000 % 1000), "thousand");
    add(words, (int) (number % 1000), "");
    return String.join(" ", words);
  }

  private static void add(List<String> words, int group, String scale) {
    if (group == 0) {
      return;
    }
    if (group >= 100) {
      words.add(ONES[group / 100] + " hundred");
    }
    int rest = group % 100;
    if (rest > 0 && rest < 20) {
      words.add(ONES[rest]);
    } else if (rest > 0) {
      words.add(TENS[rest / 10] + (rest % 10 > 0 ? "-" + ONES[rest % 10] : ""));
    }
    if (!scale.isEmpty()) {
      words.add(scale);
    }
  }
}
