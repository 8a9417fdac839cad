package app.kontor.sharing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param id unique in the form, a letter and letters, digits, at most 40 in all
 * @param required a checkbox must be ticked, all others need a value
 * @param requiredIf makes the field required depending on another one, or null
 * @param unit shown after the input, or empty
 * @param choices of a CHOICE, otherwise empty
 */
public record FormField(
    String id,
    Type type,
    LocalText label,
    LocalText help,
    boolean required,
    @Nullable Condition requiredIf,
    Limits limits,
    String unit,
    List<Option> choices)
    implements Serializable {

  public FormField {
    choices = List.copyOf(choices);
  }

  /** How a field is filled in; its value's form as text is beside each. */
  public enum Type {
    /** One line. */
    TEXT,
    /** A plain decimal with a point: {@code "12.5"}. */
    NUMBER,
    /** ISO 8601: {@code "2026-11-23"}. */
    DATE,
    /** The value of one option. */
    CHOICE,
    /** {@code "true"} or empty. */
    CHECKBOX,
    /** Several lines. */
    TEXTAREA
  }

  /**
   * What a value must keep to; null where there is no limit.
   *
   * @param maxLength characters of a text
   * @param scale most decimals of a number
   * @param earliest first acceptable date
   * @param latest last acceptable date
   */
  public record Limits(
      int maxLength,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      int scale,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest)
      implements Serializable {}

  /** Another field has a certain value. */
  public record Condition(String field, String is) implements Serializable {}

  /** One of the values of a choice. */
  public record Option(String value, LocalText label) implements Serializable {}
}
