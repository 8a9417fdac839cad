package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The variants that a family would have of chosen values: each value of one property with each of
 * the others, numbered and named by patterns. Whether they can be kept is for {@link Items#keep} to
 * say.
 *
 * @param axes the family's, in its order
 * @param numbers pattern of the numbers: {@code {family}} stands for the family's number and a
 *     property's code in braces for its value, {@code {family}-{thread}x{length}}
 * @param values by the codes of the axes, as they are kept
 */
public record VariantPlan(
    ItemData family, List<PropertyData> axes, String numbers, Map<String, List<String>> values) {
  private static final String FAMILY = "{family}";

  /**
   * @throws InvalidInput VARIANT_VALUES naming the axis without a value, what a property refuses of
   *     one, VARIANT_PATTERN if numbers do not say which variant they mean, TOO_MANY_VARIANTS
   */
  public VariantPlan {
    axes = List.copyOf(axes);
    Map<String, List<String>> all = new LinkedHashMap<>();
    long count = 1;
    for (PropertyData axis : axes) {
      List<String> some = canonical(axis, values.getOrDefault(axis.code(), List.of()));
      if (some.isEmpty()) {
        throw new InvalidInput("values", "VARIANT_VALUES").inRow(axis.code());
      }
      if (some.size() > 1 && !numbers.contains(mark(axis))) {
        throw new InvalidInput("numbers", "VARIANT_PATTERN", mark(axis));
      }
      all.put(axis.code(), some);
      count *= some.size();
    }
    if (count > ItemKin.MOST_VARIANTS) {
      throw new InvalidInput("values", "TOO_MANY_VARIANTS", family.number(), ItemKin.MOST_VARIANTS);
    }
    values = Collections.unmodifiableMap(all);
  }

  /** The pattern that people would choose: {@code {family}-{thread}x{length}}. */
  public static String usual(List<PropertyData> axes) {
    return FAMILY + "-" + String.join("x", axes.stream().map(VariantPlan::mark).toList());
  }

  private static String mark(PropertyData axis) {
    return "{" + axis.code() + "}";
  }

  private static List<String> canonical(PropertyData axis, List<String> typed) {
    Set<String> choices =
        axis.choices().stream().map(PropertyChoice::code).collect(Collectors.toSet());
    List<String> kept =
        typed.stream()
            .map(ItemData::line)
            .filter(value -> !value.isEmpty())
            .map(value -> PropertyRules.canonical(axis.kind(), value))
            .distinct()
            .toList();
    for (String value : kept) {
      PropertyRules.refusal(axis.code(), axis.kind(), choices, value)
          .ifPresent(
              refusal -> {
                throw new InvalidInput(
                        "values", refusal.code(), refusal.args().toArray(Serializable[]::new))
                    .inRow(axis.code());
              });
    }
    return kept;
  }

  /** All places of the family, values by the codes of the axes. */
  public List<Map<String, String>> places() {
    List<Map<String, String>> places = List.of(Map.of());
    for (PropertyData axis : axes) {
      List<Map<String, String>> further = new ArrayList<>();
      for (Map<String, String> place : places) {
        for (String value : values.getOrDefault(axis.code(), List.of())) {
          Map<String, String> one = new LinkedHashMap<>(place);
          one.put(axis.code(), value);
          further.add(one);
        }
      }
      places = further;
    }
    return places;
  }

  /** The number that the pattern proposes. */
  public String number(Map<String, String> place) {
    String number = numbers.replace(FAMILY, family.number().value());
    for (PropertyData axis : axes) {
      number = number.replace(mark(axis), place.getOrDefault(axis.code(), ""));
    }
    return number.toUpperCase(Locale.ROOT);
  }

  /** A new variant: goods like the family, with the values of a place in name and properties. */
  public ItemData variant(ItemNumber number, Map<String, String> place) {
    ItemTrade like = family.trade();
    ItemTrade goods =
        new ItemTrade(
            ItemType.GOODS,
            null,
            like.maker(),
            null,
            like.supplier(),
            null,
            like.vatClass(),
            like.customsCode(),
            like.origin());
    Map<String, ItemWords> texts = new LinkedHashMap<>();
    family
        .texts()
        .forEach(
            (language, words) ->
                texts.put(
                    language,
                    new ItemWords(
                        words.name() + " " + size(language, place),
                        words.summary(),
                        words.description())));
    Map<String, String> properties = new LinkedHashMap<>(family.properties());
    properties.putAll(place);
    return new ItemData(
        number,
        ItemData.NEW,
        goods,
        family.measures(),
        family.units(),
        family.categories(),
        texts,
        family.active(),
        null,
        properties,
        ItemKin.of(family.number()));
  }

  /** {@code M8x30}: the values as they are said in a language. */
  private String size(String language, Map<String, String> place) {
    return String.join(
        "x",
        axes.stream()
            .map(axis -> said(axis, language, place.getOrDefault(axis.code(), "")))
            .toList());
  }

  private static String said(PropertyData axis, String language, String value) {
    return switch (axis.kind()) {
      case TEXT, YES_NO -> value;
      case NUMBER -> {
        char mark =
            DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language)).getDecimalSeparator();
        yield new BigDecimal(value).toPlainString().replace('.', mark);
      }
      case LIST ->
          axis.choices().stream()
              .filter(choice -> choice.code().equals(value))
              .findFirst()
              .map(choice -> choice.names().getOrDefault(language, value))
              .orElse(value);
    };
  }
}
