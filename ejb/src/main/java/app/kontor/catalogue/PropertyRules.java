package app.kontor.catalogue;

import app.kontor.measure.DecimalText;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a property and its values must be like; a refusal names the field. */
public final class PropertyRules {
  /** Most characters of a value. */
  public static final int MAX_VALUE = 120;

  /** Most values of a list. */
  public static final int MOST_CHOICES = 200;

  /** Three characters at least, because two are a language. */
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_-]{2,29}");

  private static final Pattern CHOICE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,29}");
  private static final int MAX_NAME = 60;
  private static final int MAX_UNIT = 12;

  private PropertyRules() {}

  /**
   * Refuses what cannot be kept.
   *
   * @param property as {@link PropertyData#normalised} leaves it
   * @throws InvalidInput naming the field, a name as {@code <language>:name}, of a list's value as
   *     {@code <row>:choice} with rows from 0
   */
  public static void check(PropertyData property) {
    if (property.code().isEmpty()) {
      throw InvalidInput.required("propertyCode");
    }
    if (!CODE.matcher(property.code()).matches()) {
      throw new InvalidInput("propertyCode", "NOT_A_PROPERTY_CODE", property.code());
    }
    length("unit", property.unit(), MAX_UNIT);
    NumberRange.PLACE.check("place", BigDecimal.valueOf(property.place()));
    if (property.names().isEmpty()) {
      throw new InvalidInput("name", "PROPERTY_WITHOUT_NAME");
    }
    property.names().forEach((language, name) -> name("name", language, name, language));
    choices(property);
  }

  private static void choices(PropertyData property) {
    List<PropertyChoice> choices = property.choices();
    if (property.kind() == PropertyKind.LIST && choices.isEmpty()) {
      throw new InvalidInput("choice", "PROPERTY_WITHOUT_CHOICES").inRow("0");
    }
    if (choices.size() > MOST_CHOICES) {
      throw new InvalidInput("choice", "TOO_MANY_CHOICES", MOST_CHOICES);
    }
    Set<String> codes = new HashSet<>();
    for (int row = 0; row < choices.size(); row++) {
      PropertyChoice choice = choices.get(row);
      String at = String.valueOf(row);
      if (!CHOICE.matcher(choice.code()).matches()) {
        throw new InvalidInput("choice", "NOT_A_CHOICE_CODE", choice.code()).inRow(at);
      }
      if (!codes.add(choice.code())) {
        throw new InvalidInput("choice", "CHOICE_TWICE", choice.code()).inRow(at);
      }
      if (choice.names().isEmpty()) {
        throw new InvalidInput("choice", "CHOICE_WITHOUT_NAME", choice.code()).inRow(at);
      }
      choice.names().forEach((language, name) -> name("choice", language, name, at));
    }
  }

  private static void name(String field, String language, String name, String row) {
    if (!Languages.isOne(language)) {
      throw new InvalidInput(field, "NOT_A_VALUE", language).inRow(row);
    }
    if (name.codePointCount(0, name.length()) > MAX_NAME) {
      throw new InvalidInput(field, "TOO_LONG", MAX_NAME).inRow(row);
    }
  }

  private static void length(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new InvalidInput(field, "TOO_LONG", most);
    }
  }

  /** A value as it is kept, so that equal ones are written alike; what is none stays as it is. */
  public static String canonical(PropertyKind kind, String typed) {
    return kind == PropertyKind.NUMBER
        ? DecimalText.of(typed).only().map(PropertyRules::plain).orElse(typed)
        : typed;
  }

  /** A number as it is kept. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * Why something is no value of a property, if so; the field is {@code <code>:property}.
   *
   * @param value as {@link #canonical} leaves it
   * @param choices codes of a list's values
   */
  public static Optional<InvalidInput> refusal(
      String code, PropertyKind kind, Set<String> choices, String value) {
    return Optional.ofNullable(
            switch (kind) {
              case TEXT ->
                  value.codePointCount(0, value.length()) > MAX_VALUE
                      ? new InvalidInput("property", "TOO_LONG", MAX_VALUE)
                      : null;
              case NUMBER -> numberRefusal(value);
              case LIST ->
                  choices.contains(value)
                      ? null
                      : new InvalidInput("property", "NOT_A_VALUE", value);
              case YES_NO ->
                  Set.of("true", "false").contains(value)
                      ? null
                      : new InvalidInput("property", "NOT_A_VALUE", value);
            })
        .map(refusal -> refusal.inRow(code));
  }

  private static @Nullable InvalidInput numberRefusal(String value) {
    try {
      return NumberRange.PROPERTY
          .refusal("property", new BigDecimal(value), NumberRange.PROPERTY.scale())
          .orElse(null);
    } catch (NumberFormatException e) {
      return new InvalidInput("property", "NOT_A_VALUE", value);
    }
  }
}
