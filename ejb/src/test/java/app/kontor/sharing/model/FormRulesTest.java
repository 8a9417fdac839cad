package app.kontor.sharing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.sharing.FieldProblem;
import app.kontor.sharing.FormDefinition;
import app.kontor.sharing.FormField;
import app.kontor.sharing.FormField.Condition;
import app.kontor.sharing.FormField.Limits;
import app.kontor.sharing.FormField.Option;
import app.kontor.sharing.FormField.Type;
import app.kontor.sharing.FormNumber;
import app.kontor.sharing.LocalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRulesTest {
  private static final LocalText LABEL = new LocalText(Map.of("pl", "a", "de", "b", "en", "c"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "TEXT     | ''            | REQUIRED",
        "TEXT     | '   '         | REQUIRED",
        "TEXT     | 12345         | -",
        "TEXT     | 123456        | TOO_LONG",
        "TEXT     | łódźż         | -",
        "TEXTAREA | 123456        | TOO_LONG",
        "NUMBER   | ''            | REQUIRED",
        "NUMBER   | 12            | -",
        "NUMBER   | '12,5'        | -",
        "NUMBER   | '12,55'       | TOO_MANY_DECIMALS",
        "NUMBER   | '12,50'       | -",
        "NUMBER   | 9.9           | TOO_SMALL",
        "NUMBER   | 10            | -",
        "NUMBER   | 1 000         | -",
        "NUMBER   | '1000,1'      | TOO_LARGE",
        "NUMBER   | 1e3           | NOT_A_NUMBER",
        "NUMBER   | twelve        | NOT_A_NUMBER",
        "NUMBER   | 1.000,00      | -",
        "NUMBER   | 1.000         | -",
        "NUMBER   | 250.000       | TOO_LARGE",
        "NUMBER   | 1.2.3         | NOT_A_NUMBER",
        "DATE     | 2026-11-23    | -",
        "DATE     | 2026-02-30    | NOT_A_DATE",
        "DATE     | 23.11.2026    | NOT_A_DATE",
        "DATE     | 2025-12-31    | TOO_EARLY",
        "DATE     | 2027-01-01    | TOO_LATE",
        "CHOICE   | red           | -",
        "CHOICE   | green         | NOT_A_CHOICE",
        "CHOICE   | ''            | REQUIRED",
        "CHECKBOX | true          | -",
        "CHECKBOX | on            | -",
        "CHECKBOX | false         | MUST_BE_TICKED",
        "CHECKBOX | ''            | MUST_BE_TICKED",
      })
  void a_required_field_takes_what_its_rules_allow(Type type, String typed, @Nullable String code) {
    FormDefinition form = form(field("one", type, true, null));
    List<FieldProblem> problems =
        FormRules.check(form, FormRules.read(form, Map.of("one", typed), Locale.GERMAN));
    if (code == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.field()).isEqualTo("one");
                assertThat(problem.code()).isEqualTo(code);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"TEXT", "NUMBER", "DATE", "CHOICE", "CHECKBOX", "TEXTAREA"})
  void a_field_that_is_not_required_may_be_empty(Type type) {
    assertThat(FormRules.check(form(field("one", type, false, null)), Map.of())).isEmpty();
  }

  @Test
  void a_condition_makes_a_field_required() {
    FormDefinition form =
        form(
            field("colour", Type.CHOICE, true, null),
            field("why", Type.TEXT, false, new Condition("colour", "red")));
    assertThat(FormRules.check(form, Map.of("colour", "blue"))).isEmpty();
    assertThat(FormRules.check(form, Map.of("colour", "red")))
        .extracting(FieldProblem::field)
        .containsExactly("why");
  }

  @Test
  void all_problems_are_named_in_the_order_of_the_fields() {
    FormDefinition form =
        form(
            field("first", Type.TEXT, true, null),
            field("second", Type.NUMBER, true, null),
            field("third", Type.DATE, true, null));
    assertThat(FormRules.check(form, Map.of("second", "12")))
        .extracting(FieldProblem::field)
        .containsExactly("first", "third");
  }

  @Test
  void values_are_kept_in_one_form_and_unknown_fields_dropped() {
    FormDefinition form =
        form(field("amount", Type.NUMBER, true, null), field("ok", Type.CHECKBOX, false, null));
    assertThat(
            FormRules.read(
                form,
                Map.of("amount", " 1\u00a0234,50 ", "ok", "on", "smuggled", "x"),
                Locale.GERMAN))
        .containsOnly(Map.entry("amount", "1234.50"), Map.entry("ok", "true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | 250.000 | 250000",
        "en | 250,000 | 250000",
        "de | 250,5 | 250.5",
        "pl | 250.000 | ?250.000",
        "pl | 250 000 | 250000",
        "pl | many | ?many",
        "pl | ? | ??"
      })
  void numbers_are_read_in_the_language_of_the_person(String language, String typed, String kept) {
    FormDefinition form = form(field("turnover", Type.NUMBER, true, null));
    Map<String, String> read =
        FormRules.read(form, Map.of("turnover", typed), Locale.forLanguageTag(language));
    assertThat(read).containsEntry("turnover", kept);
    assertThat(FormNumber.typed(kept)).isEqualTo(kept.startsWith("?") ? typed : kept);
  }

  @Test
  void what_can_mean_two_numbers_is_refused_with_both() {
    FormDefinition form = form(field("one", Type.NUMBER, true, null));
    assertThat(FormRules.check(form, Map.of("one", "?250.000")))
        .containsExactly(
            new FieldProblem(
                "one",
                "NUMBER_AMBIGUOUS",
                List.of(
                    "250.000",
                    new BigDecimal("250000").stripTrailingZeros(),
                    new BigDecimal("250").stripTrailingZeros())));
  }

  private static FormDefinition form(FormField... fields) {
    return new FormDefinition("test", 1, LABEL, LocalText.NONE, List.of(fields));
  }

  private static FormField field(
      String id, Type type, boolean required, @Nullable Condition requiredIf) {
    return new FormField(
        id,
        type,
        LABEL,
        LocalText.NONE,
        required,
        requiredIf,
        new Limits(
            5,
            new BigDecimal("10"),
            new BigDecimal("1000"),
            1,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31)),
        "",
        List.of(new Option("red", LABEL), new Option("blue", LABEL)));
  }
}
