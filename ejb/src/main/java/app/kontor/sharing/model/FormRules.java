package app.kontor.sharing.model;

import app.kontor.measure.DecimalText;
import app.kontor.sharing.FieldProblem;
import app.kontor.sharing.FormDefinition;
import app.kontor.sharing.FormField;
import app.kontor.sharing.FormField.Condition;
import app.kontor.sharing.FormField.Limits;
import app.kontor.sharing.FormNumber;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what people type into a form and checks it by the form's own rules. */
public final class FormRules {
  private static final BigDecimal LARGEST = new BigDecimal("999999999999999");
  private static final int MAX_KEPT = 20_000;

  private FormRules() {}

  /**
   * The values of the form's fields in their stored form: blanks around gone, numbers as {@link
   * FormNumber} keeps them, empty and unknown ones left out. What cannot be read stays as typed,
   * for {@link #check} to name.
   *
   * @param language in which the numbers were typed
   */
  public static Map<String, String> read(
      FormDefinition form, Map<String, String> typed, Locale language) {
    Map<String, String> values = new TreeMap<>();
    for (FormField field : form.fields()) {
      String value = typed.getOrDefault(field.id(), "").strip();
      String read =
          switch (field.type()) {
            case NUMBER -> FormNumber.kept(value, language);
            case CHECKBOX -> value.equals("true") || value.equals("on") ? "true" : "";
            case TEXT, DATE, CHOICE, TEXTAREA -> value;
          };
      if (!read.isEmpty()) {
        values.put(field.id(), read.length() > MAX_KEPT ? read.substring(0, MAX_KEPT) : read);
      }
    }
    return values;
  }

  /** Those of the stored values that the form, which may have a new version, has fields for. */
  public static Map<String, String> known(FormDefinition form, Map<String, String> stored) {
    Map<String, String> values = new TreeMap<>(stored);
    values.keySet().retainAll(form.fields().stream().map(FormField::id).toList());
    return values;
  }

  /** What is wrong, in the order of the fields; empty if the form can be sent. */
  public static List<FieldProblem> check(FormDefinition form, Map<String, String> values) {
    List<FieldProblem> problems = new ArrayList<>();
    for (FormField field : form.fields()) {
      check(field, values).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<FieldProblem> check(FormField field, Map<String, String> values) {
    String value = values.getOrDefault(field.id(), "");
    if (value.isEmpty()) {
      return isRequired(field, values)
          ? problem(field, field.type() == FormField.Type.CHECKBOX ? "MUST_BE_TICKED" : "REQUIRED")
          : Optional.empty();
    }
    return switch (field.type()) {
      case TEXT, TEXTAREA -> checkText(field, value);
      case NUMBER -> checkNumber(field, value);
      case DATE -> checkDate(field, value);
      case CHOICE ->
          field.choices().stream().anyMatch(option -> option.value().equals(value))
              ? Optional.empty()
              : problem(field, "NOT_A_CHOICE");
      case CHECKBOX -> Optional.empty();
    };
  }

  private static boolean isRequired(FormField field, Map<String, String> values) {
    Condition condition = field.requiredIf();
    return field.required()
        || condition != null && condition.is().equals(values.getOrDefault(condition.field(), ""));
  }

  private static Optional<FieldProblem> checkText(FormField field, String value) {
    int max = field.limits().maxLength();
    return value.codePointCount(0, value.length()) > max
        ? problem(field, "TOO_LONG", max)
        : Optional.empty();
  }

  private static Optional<FieldProblem> checkNumber(FormField field, String value) {
    Optional<BigDecimal> read = FormNumber.value(value);
    if (read.isEmpty()) {
      return notRead(field, FormNumber.typed(value));
    }
    BigDecimal number = read.get();
    Limits limits = field.limits();
    BigDecimal min = limits.min();
    BigDecimal max = limits.max() == null ? LARGEST : limits.max();
    if (min != null && number.compareTo(min) < 0) {
      return problem(field, "TOO_SMALL", min);
    }
    if (number.compareTo(max) > 0) {
      return problem(field, "TOO_LARGE", max);
    }
    if (number.stripTrailingZeros().scale() > limits.scale()) {
      return problem(field, "TOO_MANY_DECIMALS", limits.scale());
    }
    return Optional.empty();
  }

  private static Optional<FieldProblem> notRead(FormField field, String typed) {
    DecimalText text = DecimalText.of(typed);
    BigDecimal withComma = text.withComma();
    BigDecimal withPoint = text.withPoint();
    return withComma == null || withPoint == null
        ? problem(field, "NOT_A_NUMBER")
        : problem(
            field,
            "NUMBER_AMBIGUOUS",
            typed,
            withComma.stripTrailingZeros(),
            withPoint.stripTrailingZeros());
  }

  private static Optional<FieldProblem> checkDate(FormField field, String value) {
    LocalDate date;
    try {
      date = LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return problem(field, "NOT_A_DATE");
    }
    LocalDate earliest = field.limits().earliest();
    LocalDate latest = field.limits().latest();
    if (earliest != null && date.isBefore(earliest)) {
      return problem(field, "TOO_EARLY", earliest);
    }
    if (latest != null && date.isAfter(latest)) {
      return problem(field, "TOO_LATE", latest);
    }
    return Optional.empty();
  }

  private static Optional<FieldProblem> problem(
      FormField field, String code, Serializable... args) {
    return Optional.of(new FieldProblem(field.id(), code, List.of(args)));
  }
}
