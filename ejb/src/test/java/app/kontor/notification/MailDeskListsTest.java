package app.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Money;
import app.kontor.platform.language.Languages;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.Phrase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Templates and rules as the office sees them. */
class MailDeskListsTest {
  private static SendingRule rule(@Nullable String country, @Nullable String template) {
    return new SendingRule(
        "r", 1, 100, MailEvent.ORDER_ACCEPTED, null, country, null, null, template, true);
  }

  private static @Nullable Object cell(String column, SendingRule rule) {
    return RuleList.SHAPE.column(column).of(rule);
  }

  private static TemplateSummary.Text text(String language, boolean own, boolean active) {
    return new TemplateSummary.Text(language, "Subject", own, active, null, null);
  }

  @Test
  void a_rule_says_all_its_conditions() {
    Money gross = Money.parse("PLN 1000.00");
    SendingRule rule =
        new SendingRule(
            "r", 1, 5, MailEvent.ORDER_ACCEPTED, "de", "AT", "DHL", gross, "OWN", false);
    assertThat(cell("conditions", rule))
        .isEqualTo(
            List.of(
                Phrase.of("notification.rules.language", Locale.GERMAN),
                Phrase.of(
                    "notification.rules.country", new Locale.Builder().setRegion("AT").build()),
                Phrase.of("notification.rules.carrier", "DHL"),
                Phrase.of("notification.rules.gross", gross)));
    assertThat(cell("status", rule))
        .isEqualTo(new Badge("RULE", Phrase.of("notification.rules.off"), "neutral", null));
    assertThat(cell("template", rule)).isEqualTo("OWN");
  }

  @Test
  void a_rule_without_conditions_always_applies() {
    assertThat(cell("conditions", rule(null, null)))
        .isEqualTo(List.of(Phrase.of("notification.rules.always")));
    assertThat(cell("template", rule(null, null)))
        .isEqualTo(Phrase.of("notification.rules.nothing"));
    assertThat(cell("idle", rule(null, null))).isNull();
  }

  @Test
  void a_country_that_is_none_is_shown_as_it_was_typed_with_a_warning() {
    assertThat(cell("conditions", rule("PO", "OWN")))
        .isEqualTo(List.of(Phrase.of("notification.rules.country", "PO")));
    assertThat(cell("idle", rule("PO", "OWN")))
        .isInstanceOfSatisfying(Badge.class, badge -> assertThat(badge.tone()).isEqualTo("warn"));
    assertThat(cell("idle", rule("PL", "OWN"))).isNull();
  }

  @Test
  void each_language_says_where_its_text_comes_from() {
    TemplateSummary template =
        new TemplateSummary(
            "OWN",
            MailEvent.ORDER_ACCEPTED,
            true,
            List.of(text("pl", true, true), text("de", true, false)));
    assertThat(origin("pl", template))
        .isEqualTo(new Badge("OWN", Phrase.of("notification.own"), "active", null));
    assertThat(origin("de", template))
        .isEqualTo(new Badge("SHIPPED", Phrase.of("notification.own.inactive"), "neutral", null));
    assertThat(origin("en", template))
        .isEqualTo(new Badge("SHIPPED", Phrase.of("notification.missing"), "neutral", null));
    TemplateSummary shipped =
        new TemplateSummary("X", MailEvent.ORDER_ACCEPTED, true, List.of(text("en", false, true)));
    assertThat(origin("en", shipped))
        .isEqualTo(new Badge("SHIPPED", Phrase.of("notification.shipped"), "neutral", null));
  }

  @Test
  void there_is_a_column_for_every_language() {
    assertThat(TemplateList.SHAPE.page(Audience.STAFF))
        .extracting(ListCell::column)
        .startsWith("event", "code")
        .containsAll(Languages.codes().stream().map(code -> "text-" + code).toList());
  }

  private static @Nullable Object origin(String language, TemplateSummary template) {
    return TemplateList.SHAPE.column("text-" + language).of(template);
  }
}
