package app.kontor.notification.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.money.Money;
import app.kontor.notification.MailRules;
import app.kontor.notification.SendingRule;
import app.kontor.notification.UnknownRule;
import app.kontor.notification.internal.kind.MailKinds;
import app.kontor.notification.model.MailRule;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Countries;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberRange;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the rules of the actor's seller. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailRulesBean implements MailRules {

  @Inject private CurrentActor actor;
  @Inject private AuditChanges audit;
  @Inject private TemplateTexts templates;
  @Inject private MailKinds kinds;

  @Override
  @Allowed(Permission.TEMPLATE_MANAGE)
  public List<SendingRule> list() {
    return templates.rules(actor.get().sellerId());
  }

  @Override
  @Allowed(value = Permission.TEMPLATE_MANAGE, audit = true)
  public void save(SendingRule rule) {
    long sellerId = actor.get().sellerId();
    requireValid(rule, sellerId);
    templates.changed();
    Optional<MailRule> stored = templates.rule(sellerId, rule.reference());
    if (stored.isEmpty()) {
      if (rule.version() != 0) {
        throw new ChangedMeanwhile();
      }
      templates.add(new MailRule(sellerId, rule));
    } else if (!stored.get().toView().equals(rule)) {
      requireVersion(stored.get(), rule.version());
      audit.compare(stored.get().toView(), rule);
      stored.get().rewrite(rule);
    }
  }

  private void requireValid(SendingRule rule, long sellerId) {
    if (!rule.reference().matches("[0-9a-f-]{36}")) {
      throw new InvalidInput("reference", "INVALID");
    }
    if (kinds.find(rule.event()).isEmpty()) {
      throw new InvalidInput("event", "FILTER_UNKNOWN", rule.event());
    }
    if (rule.priority() < 0 || rule.priority() > 9999) {
      throw new InvalidInput("priority", "RULE_PRIORITY");
    }
    @Nullable String language = rule.language();
    if (language != null && !Languages.isOne(language)) {
      throw new InvalidInput("language", "INVALID");
    }
    @Nullable String country = rule.country();
    if (country != null && !Countries.isCode(country)) {
      throw new InvalidInput("country", "RULE_COUNTRY", country);
    }
    @Nullable String carrier = rule.carrier();
    if (carrier != null && (carrier.isBlank() || carrier.length() > 40)) {
      throw new InvalidInput("carrier", "RULE_CARRIER");
    }
    @Nullable Money least = rule.minGross();
    if (least != null && !least.isPositive()) {
      throw new InvalidInput("minGross", "RULE_AMOUNT");
    }
    if (least != null) {
      NumberRange.AMOUNT.check("minGross", least.amount());
    }
    @Nullable String code = rule.templateCode();
    if (code != null && !isTemplateOf(sellerId, code, rule)) {
      throw new InvalidInput("templateCode", "RULE_TEMPLATE", code);
    }
  }

  private boolean isTemplateOf(long sellerId, String code, SendingRule rule) {
    return kinds.eventOf(code).filter(rule.event()::equals).isPresent()
        || templates.own(sellerId, code).stream().anyMatch(t -> t.event().equals(rule.event()));
  }

  @Override
  @Allowed(value = Permission.TEMPLATE_MANAGE, audit = true)
  public void delete(String reference, long version) {
    MailRule rule =
        templates
            .rule(actor.get().sellerId(), reference)
            .orElseThrow(() -> new UnknownRule(reference));
    requireVersion(rule, version);
    templates.remove(rule);
    templates.changed();
  }

  private static void requireVersion(MailRule rule, long version) {
    if (rule.version() != version) {
      throw new ChangedMeanwhile();
    }
  }
}
