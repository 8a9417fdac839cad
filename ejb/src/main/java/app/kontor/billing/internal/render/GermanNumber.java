package app.kontor.billing.internal.render;

/** Whole numbers in German words, 0 to 999 999 999 999; below a million in one word. */
final class GermanNumber {
  private static final String[] ONES =
      (" ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
              + " sechzehn siebzehn achtzehn neunzehn")
          .split(" ", -1);
  private static final String[] TENS =
      "  zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ", -1);

  private GermanNumber() {}

  static String spell(long number) {
    if (number == 0) {
      return "null";
    }
    long milliards = number / 1_000_000_000;
    long millions = number / 1_000_000 % 1000;
    int thousands = (int) (number / 1000 % 1000);
    int rest = (int) (number % 1000);
    StringBuilder text = new StringBuilder();
    appendLarge(text, milliards, "Milliarde", "Milliarden");
    appendLarge(text, millions, "Million", "Millionen");
    StringBuilder word = new StringBuilder();
    if (thousands > 0) {
      word.append(group(thousands)).append("tausend");
    }
    if (rest > 0) {
      word.append(group(rest));
      if (rest % 100 == 1) {
        word.append('s');
      }
    }
    if (word.length() > 0) {
      text.append(text.length() > 0 ? " " : "").append(word);
    }
    return text.toString();
  }

  private static void appendLarge(StringBuilder text, long group, String one, String many) {
    if (group == 0) {
      return;
    }
    text.append(text.length() > 0 ? " " : "");
    if (group == 1) {
      text.append("eine ").append(one);
    } else {
      String words = group((int) group) + (group % 100 == 1 ? "s" : "");
      text.append(words).append(' ').append(many);
    }
  }

  private static String group(int group) {
    StringBuilder text = new StringBuilder();
    if (group >= 100) {
      text.append(ONES[group / 100]).append("hundert");
    }
    int rest = group % 100;
    if (rest < 20) {
      text.append(ONES[rest]);
    } else {
      if (rest % 10 > 0) {
        text.append(ONES[rest % 10]).append("und");
      }
      text.append(TENS[rest / 10]);
    }
    return text.toString();
  }
}
