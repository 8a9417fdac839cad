package app.kontor.billing.internal.render;

import app.kontor.platform.language.Languages;
import app.kontor.platform.language.Plural;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers in the words of a language, by the rules of its file, in the manner of Unicode's
 * rule-based number formats (UTS 35, part 3): {@code number.100 = << hundred[ >>]} is the rule from
 * a hundred on; {@code <<} stands for how many hundreds there are, {@code >>} for the rest, and
 * what is in brackets is left out without a rest. A number is spelled by the rule with the largest
 * number that is not above it. A set of other rules ({@code feminine.2 = dwie}) goes before those
 * named {@code number}; {@code <%stem<} and {@code >%stem>} spell a part by a set. {@code
 * {thousand}} is the noun's form that goes with how many there are, {@code noun.thousand.few}. What
 * a number is called that stands alone, {@code alone.1} or {@code alone.feminine.1}.
 */
final class NumberWords {
  private static final String NUMBER = "number";
  private static final String ALONE = "alone";
  private static final NavigableMap<Long, String> NO_RULES = new TreeMap<>();
  private static final Pattern RULE = Pattern.compile("([a-z.]+)\\.(\\d{1,12})");
  private static final Pattern REST = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern PART =
      Pattern.compile("<(?:%([a-z]+))?<|>(?:%([a-z]+))?>|\\{([a-z]+)}");

  private final Locale language;
  private final Properties file;
  private final Map<String, NavigableMap<Long, String>> sets = new HashMap<>();

  /**
   * @param file the language's rules and nouns
   */
  NumberWords(Locale language, Properties file) {
    this.language = language;
    this.file = file;
    for (String key : file.stringPropertyNames()) {
      Matcher rule = RULE.matcher(key);
      if (rule.matches()) {
        sets.computeIfAbsent(rule.group(1), set -> new TreeMap<>())
            .put(Long.valueOf(rule.group(2)), file.getProperty(key, ""));
      }
    }
  }

  /**
   * @param number not negative
   * @param gender of what is counted, a set of rules; one that there is none of changes nothing
   */
  String spell(long number, String gender) {
    String alone = alone(ALONE + '.' + gender, number, alone(ALONE, number, ""));
    return alone.isEmpty() ? words(number, gender) : alone;
  }

  private String alone(String set, long number, String otherwise) {
    return rules(set).getOrDefault(number, otherwise);
  }

  /** The form of a noun that goes with a number; its own name if the file does not know it. */
  String noun(String name, long number) {
    Plural form = Languages.of(language).plurals().of(BigDecimal.valueOf(number));
    String other = file.getProperty("noun." + name + ".other", name);
    return file.getProperty("noun." + name + '.' + form.word(), other);
  }

  /** What stands before an amount below nothing. */
  String minus() {
    return file.getProperty("minus", "-");
  }

  /** What the file says of a noun's gender; empty if nothing. */
  String gender(String noun) {
    return file.getProperty("gender." + noun, "");
  }

  private String words(long number, String set) {
    NavigableMap<Long, String> usual = rules(NUMBER);
    NavigableMap<Long, String> own = rules(set);
    long base = Math.max(base(usual, number), base(own, number));
    String rule = own.getOrDefault(base, usual.getOrDefault(base, ""));
    long unit = (long) Math.pow(10, String.valueOf(base).length() - 1);
    long count = number / unit;
    long rest = number % unit;
    String text =
        REST.matcher(rule)
            .replaceAll(part -> rest == 0 ? "" : Matcher.quoteReplacement(part.group(1)));
    return PART.matcher(text)
        .replaceAll(part -> Matcher.quoteReplacement(part(part, count, rest, set)));
  }

  private static long base(NavigableMap<Long, String> rules, long number) {
    Long base = rules.floorKey(number);
    return base == null ? 0 : base;
  }

  private String part(MatchResult part, long count, long rest, String set) {
    if (part.group(3) != null) {
      return noun(part.group(3), count);
    }
    boolean counted = part.group().charAt(0) == '<';
    String named = part.group(counted ? 1 : 2);
    return words(counted ? count : rest, named == null ? set : named);
  }

  private NavigableMap<Long, String> rules(String set) {
    return sets.getOrDefault(set, NO_RULES);
  }
}
