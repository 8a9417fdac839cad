package app.kontor.platform.language;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which numbers a language tells forms of a word apart, in the words of Unicode CLDR's plural
 * rules (UTS 35, part 3): {@code few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14}. Operands are
 * {@code n}, the number without sign, {@code i}, its whole part, and {@code v}, how many digits it
 * has behind the point, ends of noughts left out. What no rule says is {@link Plural#OTHER}.
 */
public final class PluralRules implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String MOST_LANGUAGES = "i = 1 and v = 0";
  private static final Pattern RELATION =
      Pattern.compile(
          "([niv])(?: % ([1-9]\\d{0,5}))? (=|!=) (\\d+(?:\\.\\.\\d+)?(?:,\\d+(?:\\.\\.\\d+)?)*)");

  private record Range(long from, long to) implements Serializable {
    static Range of(String text) {
      String[] ends = text.split("\\.\\.", 2);
      return new Range(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }

    boolean holds(BigDecimal value) {
      return value.compareTo(BigDecimal.valueOf(from)) >= 0
          && value.compareTo(BigDecimal.valueOf(to)) <= 0;
    }
  }

  private record Relation(String operand, BigDecimal modulus, boolean equal, List<Range> ranges)
      implements Serializable {
    boolean holds(BigDecimal number) {
      BigDecimal value =
          switch (operand) {
            case "i" -> new BigDecimal(number.toBigInteger());
            case "v" -> BigDecimal.valueOf(Math.max(0, number.scale()));
            default -> number;
          };
      BigDecimal compared = modulus.signum() == 0 ? value : value.remainder(modulus);
      boolean whole = compared.stripTrailingZeros().scale() <= 0;
      return equal == (whole && ranges.stream().anyMatch(range -> range.holds(compared)));
    }
  }

  /** Conditions, one of which must hold, of relations that must all hold. */
  private final Map<Plural, List<List<Relation>>> rules = new EnumMap<>(Plural.class);

  /**
   * @param file the rule of a form, {@code "plural.few"}; with none at all, one is told from others
   * @throws IllegalArgumentException for what is not a rule
   */
  static PluralRules of(Function<String, @Nullable String> file) {
    PluralRules all = new PluralRules();
    for (Plural form : Plural.values()) {
      String rule = file.apply("plural." + form.word());
      if (rule != null) {
        all.rules.put(form, conditions(rule));
      }
    }
    if (all.rules.isEmpty()) {
      all.rules.put(Plural.ONE, conditions(MOST_LANGUAGES));
    }
    return all;
  }

  private static List<List<Relation>> conditions(String rule) {
    return Stream.of(rule.strip().split(" or ", -1))
        .map(
            condition ->
                Stream.of(condition.split(" and ", -1)).map(PluralRules::relation).toList())
        .toList();
  }

  private static Relation relation(String text) {
    Matcher found = RELATION.matcher(text.strip());
    if (!found.matches()) {
      throw new IllegalArgumentException("not a plural rule: " + text);
    }
    String modulus = found.group(2);
    return new Relation(
        found.group(1),
        modulus == null ? BigDecimal.ZERO : new BigDecimal(modulus),
        found.group(3).equals("="),
        Stream.of(found.group(4).split(",", -1)).map(Range::of).toList());
  }

  /** The forms that the language tells apart, {@link Plural#OTHER} last. */
  public List<Plural> forms() {
    List<Plural> forms = new ArrayList<>(rules.keySet());
    forms.remove(Plural.OTHER);
    forms.add(Plural.OTHER);
    return List.copyOf(forms);
  }

  /** The form that goes with a number; its sign does not matter. */
  public Plural of(BigDecimal number) {
    BigDecimal value = number.abs().stripTrailingZeros();
    return rules.entrySet().stream()
        .filter(
            rule ->
                rule.getValue().stream()
                    .anyMatch(all -> all.stream().allMatch(one -> one.holds(value))))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Plural.OTHER);
  }
}
