package app.kontor.notification;

import app.kontor.money.Money;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.language.Countries;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules by which templates are picked, by event and priority. */
@Dependent
public class RuleList implements ListDefinition<SendingRule> {
  public static final ListShape<SendingRule> SHAPE =
      ListShape.<SendingRule>named("rules")
          .text("event", "notification.event", SendingRule::event)
          .number("priority", "office.rules.priority.label", SendingRule::priority)
          .text("conditions", "notification.rules.conditions", RuleList::conditions)
          .text("template", "notification.template", RuleList::template)
          .status("status", "common.status", RuleList::status)
          .status("idle", "notification.rules.idle", RuleList::idle)
          .actions(
              RowOffer.<SendingRule>opening(
                      "edit",
                      "notification.rules.edit",
                      "pi-pencil",
                      "rule",
                      SendingRule::reference)
                  .byIcon())
          .page(
              Audience.STAFF,
              ListCell.of("event"),
              ListCell.of("priority"),
              ListCell.of("conditions"),
              ListCell.of("template"),
              ListCell.of("status").over("idle"),
              ListCell.of("actions"))
          .whole()
          .build();

  private final MailRules rules;

  @Inject
  public RuleList(MailRules rules) {
    this.rules = rules;
  }

  @Override
  public ListShape<SendingRule> shape() {
    return SHAPE;
  }

  @Override
  public Page<SendingRule> rows(FilterValues filter, PageRequest page) {
    return Page.of(rules.list(), page);
  }

  /** What must hold; that it always applies if nothing must. */
  private static List<Phrase> conditions(SendingRule rule) {
    List<Phrase> all = new ArrayList<>();
    String language = rule.language();
    if (language != null) {
      all.add(Phrase.of("notification.rules.language", Locale.forLanguageTag(language)));
    }
    String country = rule.country();
    if (country != null) {
      all.add(Phrase.of("notification.rules.country", land(country)));
    }
    String carrier = rule.carrier();
    if (carrier != null) {
      all.add(Phrase.of("notification.rules.carrier", carrier));
    }
    Money gross = rule.minGross();
    if (gross != null) {
      all.add(Phrase.of("notification.rules.gross", gross));
    }
    return all.isEmpty() ? List.of(Phrase.of("notification.rules.always")) : all;
  }

  /** The country, or what is none as it was typed. */
  private static Object land(String country) {
    return Countries.isCode(country) ? new Locale.Builder().setRegion(country).build() : country;
  }

  private static Object template(SendingRule rule) {
    String code = rule.templateCode();
    return code == null ? Phrase.of("notification.rules.nothing") : code;
  }

  private static Badge status(SendingRule rule) {
    return rule.active()
        ? new Badge("RULE", Phrase.of("notification.rules.on"), "ok", null)
        : new Badge("RULE", Phrase.of("notification.rules.off"), "neutral", null);
  }

  /** Said of a rule that names a country that is none, so that it never applies. */
  private static @Nullable Badge idle(SendingRule rule) {
    String country = rule.country();
    return country == null || Countries.isCode(country)
        ? null
        : new Badge(
            "IDLE", Phrase.of("notification.rules.idle"), "warn", "pi-exclamation-triangle");
  }
}
