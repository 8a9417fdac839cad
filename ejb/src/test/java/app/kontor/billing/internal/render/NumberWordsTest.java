package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/**
 * The words of a number are read back by readers that know the words and not how they are made: a
 * wrong, missing or doubled word gives another number.
 */
class NumberWordsTest {
  private static final long SEED = 20261127;
  private static final NumberWords POLISH_WORDS = AmountInWords.words("pl");
  private static final NumberWords GERMAN_WORDS = AmountInWords.words("de");
  private static final NumberWords ENGLISH_WORDS = AmountInWords.words("en");

  @Test
  void polish_words_mean_the_number_they_were_spelled_from() {
    forNumbers(
        number -> {
          assertThat(polish(POLISH_WORDS.spell(number, ""))).isEqualTo(number);
          assertThat(polish(POLISH_WORDS.spell(number, "feminine"))).isEqualTo(number);
        });
  }

  @Test
  void german_words_mean_the_number_they_were_spelled_from() {
    forNumbers(number -> assertThat(german(GERMAN_WORDS.spell(number, ""))).isEqualTo(number));
  }

  @Test
  void english_words_mean_the_number_they_were_spelled_from() {
    forNumbers(number -> assertThat(english(ENGLISH_WORDS.spell(number, ""))).isEqualTo(number));
  }

  @Test
  void no_language_leaves_blanks_at_the_ends_or_two_in_a_row() {
    forNumbers(
        number -> {
          for (String words :
              new String[] {
                POLISH_WORDS.spell(number, ""),
                GERMAN_WORDS.spell(number, ""),
                ENGLISH_WORDS.spell(number, "")
              }) {
            assertThat(words).isEqualTo(words.strip()).isNotEmpty().doesNotContain("  ");
          }
        });
  }

  @Test
  void what_is_feminine_differs_in_polish_by_its_last_word_alone() {
    forNumbers(
        number -> {
          String feminine = POLISH_WORDS.spell(number, "feminine");
          String other = POLISH_WORDS.spell(number, "");
          boolean two = number % 10 == 2 && number % 100 != 12;
          if (number == 1 || two) {
            assertThat(withoutLast(feminine)).isEqualTo(withoutLast(other));
            assertThat(feminine).endsWith(number == 1 ? "jedna" : "dwie");
          } else {
            assertThat(feminine).isEqualTo(other);
          }
        });
  }

  @Test
  void a_german_number_below_a_million_is_one_word_in_small_letters() {
    forNumbers(
        number -> {
          if (number < 1_000_000) {
            assertThat(GERMAN_WORDS.spell(number, "")).matches("[a-zäöüß]+");
          }
        });
  }

  /** All small ones, those around each power of ten, and some of every length. */
  private static void forNumbers(LongConsumer check) {
    for (long number = 0; number < 3_000; number++) {
      check.accept(number);
    }
    for (long power = 1_000; power <= 100_000_000_000L; power *= 10) {
      for (long number = power - 2; number <= power + 2; number++) {
        check.accept(number);
      }
    }
    check.accept(999_999_999_999L);
    Random random = new Random(SEED);
    for (int round = 0; round < 3_000; round++) {
      long bound = (long) Math.pow(10, 3 + random.nextInt(10));
      check.accept(Math.floorMod(random.nextLong(), bound));
    }
  }

  private static String withoutLast(String words) {
    return words.substring(0, words.lastIndexOf(' ') + 1);
  }

  private static final Map<String, Integer> POLISH =
      numbered(
          "zero=0 jeden=1 jedna=1 dwa=2 dwie=2 trzy=3 cztery=4 pięć=5 sześć=6 siedem=7 osiem=8"
              + " dziewięć=9 dziesięć=10 jedenaście=11 dwanaście=12 trzynaście=13 czternaście=14"
              + " piętnaście=15 szesnaście=16 siedemnaście=17 osiemnaście=18 dziewiętnaście=19"
              + " dwadzieścia=20 trzydzieści=30 czterdzieści=40 pięćdziesiąt=50 sześćdziesiąt=60"
              + " siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 sto=100 dwieście=200"
              + " trzysta=300 czterysta=400 pięćset=500 sześćset=600 siedemset=700 osiemset=800"
              + " dziewięćset=900");
  private static final Map<String, Integer> POLISH_POWERS =
      numbered(
          "tysiąc=3 tysiące=3 tysięcy=3 milion=6 miliony=6 milionów=6 miliard=9 miliardy=9"
              + " miliardów=9");

  private static long polish(String words) {
    long all = 0;
    long group = 0;
    for (String word : words.split(" ", -1)) {
      Integer power = POLISH_POWERS.get(word);
      if (power != null) {
        assertThat(word).as(words).isEqualTo(polishForm(word, group));
        all += group * (long) Math.pow(10, power);
        group = 0;
      } else {
        group += known(POLISH, word);
      }
    }
    return all + group;
  }

  /** One has its form, what ends in two to four but not in twelve to fourteen another. */
  private static String polishForm(String word, long group) {
    String stem = word.startsWith("ty") ? "ty" : word.startsWith("miliar") ? "miliard" : "milion";
    String[] forms =
        stem.equals("ty")
            ? new String[] {"tysiąc", "tysiące", "tysięcy"}
            : new String[] {stem, stem + "y", stem + "ów"};
    if (group == 1) {
      return forms[0];
    }
    return String.valueOf(group).matches("(.*[^1])?[2-4]") ? forms[1] : forms[2];
  }

  private static final Map<String, Integer> GERMAN =
      numbered(
          "null=0 ein=1 eins=1 eine=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9"
              + " zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16"
              + " siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40"
              + " fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90");

  private static long german(String words) {
    long all = 0;
    long group = 0;
    for (String word : words.split(" ", -1)) {
      switch (word) {
        case "Milliarde", "Milliarden" -> {
          assertThat(word.endsWith("n")).as(words).isEqualTo(group != 1);
          all += group * 1_000_000_000;
          group = 0;
        }
        case "Million", "Millionen" -> {
          assertThat(word.endsWith("en")).as(words).isEqualTo(group != 1);
          all += group * 1_000_000;
          group = 0;
        }
        default -> group = germanWord(word);
      }
    }
    return all + group;
  }

  private static long germanWord(String word) {
    int thousands = word.indexOf("tausend");
    return thousands < 0
        ? germanGroup(word)
        : 1_000 * germanGroup(word.substring(0, thousands))
            + germanGroup(word.substring(thousands + "tausend".length()));
  }

  private static long germanGroup(String word) {
    int hundreds = word.indexOf("hundert");
    if (hundreds >= 0) {
      return 100L * known(GERMAN, word.substring(0, hundreds))
          + germanGroup(word.substring(hundreds + "hundert".length()));
    }
    int and = word.indexOf("und");
    if (and >= 0) {
      return known(GERMAN, word.substring(0, and)) + known(GERMAN, word.substring(and + 3));
    }
    return word.isEmpty() ? 0 : known(GERMAN, word);
  }

  private static final Map<String, Integer> ENGLISH =
      numbered(
          "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11"
              + " twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17"
              + " eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60"
              + " seventy=70 eighty=80 ninety=90");

  private static long english(String words) {
    long all = 0;
    long group = 0;
    for (String word : words.split("[ -]", -1)) {
      switch (word) {
        case "hundred" -> group *= 100;
        case "thousand", "million", "billion" -> {
          all += group * (word.equals("thousand") ? 1_000L : english(word.charAt(0)));
          group = 0;
        }
        default -> group += known(ENGLISH, word);
      }
    }
    return all + group;
  }

  private static long english(char scale) {
    return scale == 'm' ? 1_000_000L : 1_000_000_000L;
  }

  private static int known(Map<String, Integer> words, String word) {
    assertThat(words).containsKey(word.toLowerCase(Locale.ROOT));
    return words.getOrDefault(word, -1);
  }

  private static Map<String, Integer> numbered(String pairs) {
    Map<String, Integer> words = new HashMap<>();
    for (String pair : pairs.split(" ", -1)) {
      int sign = pair.indexOf('=');
      words.put(pair.substring(0, sign), Integer.valueOf(pair.substring(sign + 1)));
    }
    return words;
  }
}
