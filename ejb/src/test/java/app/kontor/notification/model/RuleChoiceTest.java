package app.kontor.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.SendingRule;
import app.kontor.notification.model.RuleChoice.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleChoiceTest {
  private static final Facts FACTS =
      new Facts(MailEvent.ORDER_ACCEPTED, "de", "AT", "DHL", Money.of("500.00", "EUR"));

  @Test
  void without_rules_the_shipped_template_is_sent() {
    assertThat(RuleChoice.templateFor(FACTS, List.of())).contains("order-accepted");
  }

  @Test
  void the_first_rule_by_priority_that_holds_decides() {
    SendingRule french = rule(1, "fr", null, null, null, "wrong-language");
    SendingRule polish = rule(2, null, "PL", null, null, "wrong-country");
    SendingRule inPost = rule(3, null, null, "INPOST", null, "wrong-carrier");
    SendingRule large = rule(4, null, null, null, Money.of("500.01", "EUR"), "too-small");
    SendingRule zlotys = rule(5, null, null, null, Money.of("1.00", "PLN"), "wrong-currency");
    SendingRule exact = rule(6, "de", "AT", "DHL", Money.of("500.00", "EUR"), "right");
    SendingRule any = rule(7, null, null, null, null, "too-late");

    assertThat(
            RuleChoice.templateFor(
                FACTS, List.of(any, exact, zlotys, large, inPost, polish, french)))
        .contains("right");
  }

  @Test
  void rules_of_other_events_and_sleeping_rules_do_not_count() {
    SendingRule other =
        new SendingRule(
            "a", 1, 1, new MailEvent("ORDER_CANCELLED"), null, null, null, null, "other", true);
    SendingRule sleeping =
        new SendingRule(
            "b", 1, 1, MailEvent.ORDER_ACCEPTED, null, null, null, null, "sleeping", false);

    assertThat(RuleChoice.templateFor(FACTS, List.of(other, sleeping))).contains("order-accepted");
  }

  @Test
  void a_rule_without_template_sends_nothing() {
    assertThat(RuleChoice.templateFor(FACTS, List.of(rule(1, null, null, null, null, null))))
        .isEmpty();
  }

  @Test
  void an_amount_never_holds_where_there_is_none() {
    Facts ticket = new Facts(MailEvent.ORDER_ACCEPTED, "de", "", "", null);
    SendingRule amount = rule(1, null, null, null, Money.of("1.00", "EUR"), "amount");

    assertThat(RuleChoice.templateFor(ticket, List.of(amount))).contains("order-accepted");
  }

  private static SendingRule rule(
      int priority,
      @Nullable String language,
      @Nullable String country,
      @Nullable String carrier,
      @Nullable Money minGross,
      @Nullable String template) {
    return new SendingRule(
        "rule-" + priority,
        1,
        priority,
        MailEvent.ORDER_ACCEPTED,
        language,
        country,
        carrier,
        minGross,
        template,
        true);
  }
}
