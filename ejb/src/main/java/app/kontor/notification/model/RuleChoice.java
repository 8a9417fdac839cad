package app.kontor.notification.model;

import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.SendingRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks the template of a mail by the seller's rules. */
public final class RuleChoice {
  private RuleChoice() {}

  /**
   * What the conditions of a rule look at.
   *
   * @param country of delivery; empty if there is none
   * @param carrier code of the parcel's carrier or the order's delivery method; empty if none
   * @param gross the order's gross total, or null if the mail is about no order
   */
  public record Facts(
      MailEvent event, String language, String country, String carrier, @Nullable Money gross) {}

  /**
   * The code of the template to use; empty if nothing is to be sent.
   *
   * @param rules in any order
   */
  public static Optional<String> templateFor(Facts facts, List<SendingRule> rules) {
    Optional<SendingRule> first =
        rules.stream()
            .filter(rule -> holds(rule, facts))
            .min(
                Comparator.comparingInt(SendingRule::priority)
                    .thenComparing(SendingRule::reference));
    return first.isEmpty()
        ? Optional.of(facts.event().defaultCode())
        : Optional.ofNullable(first.get().templateCode());
  }

  private static boolean holds(SendingRule rule, Facts facts) {
    return rule.active()
        && rule.event().equals(facts.event())
        && isAnyOr(rule.language(), facts.language())
        && isAnyOr(rule.country(), facts.country())
        && isAnyOr(rule.carrier(), facts.carrier())
        && reaches(rule.minGross(), facts.gross());
  }

  private static boolean isAnyOr(@Nullable String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }

  private static boolean reaches(@Nullable Money least, @Nullable Money gross) {
    return least == null
        || (gross != null
            && gross.currency().equals(least.currency())
            && gross.compareTo(least) >= 0);
  }
}
