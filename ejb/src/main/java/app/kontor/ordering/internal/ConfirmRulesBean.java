package app.kontor.ordering.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.ConfirmFault;
import app.kontor.ordering.ConfirmPreview;
import app.kontor.ordering.ConfirmPreview.Judged;
import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.ConfirmRules;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.model.ConfirmPolicy;
import app.kontor.ordering.model.ConfirmRuleRow;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.party.UnknownMarket;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.setting.SellerSettings;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps rules that confirm orders, and says what they would do. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ConfirmRulesBean implements ConfirmRules {
  /** Of so many of the latest orders those of the rule's customers are looked for. */
  private static final int LOOKED_AT = 500;

  @EJB private CustomerGroups groups;
  @EJB private SellerSettings settings;
  @Inject private CurrentActor actor;
  @Inject private AuditChanges audit;
  @Inject private Parties parties;
  @Inject private ConfirmRuleRows rows;
  @Inject private ConfirmByRule confirm;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public List<ConfirmRule> rules() {
    return rows.all(actor.get().sellerId()).stream().map(ConfirmRuleRow::view).toList();
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public ConfirmRule rule(String group) {
    requireGroup(group);
    return rows.find(actor.get().sellerId(), group)
        .map(ConfirmRuleRow::view)
        .orElseGet(() -> ConfirmRule.fresh(group));
  }

  private void requireGroup(String group) {
    if (!group.equals(ConfirmRule.EVERYBODY)
        && groups.groups().stream().map(CustomerGroup::code).noneMatch(group::equals)) {
      throw UnknownMarket.group(group);
    }
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void save(ConfirmRule rule) {
    requireGroup(rule.group());
    rule.check();
    long seller = actor.get().sellerId();
    // of two new rules of one group the second is told of the first
    parties.hold(seller);
    Optional<ConfirmRuleRow> kept = rows.find(seller, rule.group());
    if (kept.isEmpty() && rule.version() != 0) {
      throw new ChangedMeanwhile();
    }
    if (kept.isPresent()) {
      audit.compare(kept.get().view(), rule);
      kept.get().change(rule);
    } else {
      rows.add(new ConfirmRuleRow(seller, rule));
    }
    boolean before = settings.get(OrderSettings.CONFIRM_BY_RULES);
    boolean now =
        rule.active()
            || rows.all(seller).stream()
                .map(ConfirmRuleRow::view)
                .anyMatch(one -> one.active() && !one.group().equals(rule.group()));
    if (before != now) {
      settings.put(OrderSettings.CONFIRM_BY_RULES, String.valueOf(before), String.valueOf(now));
    }
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public ConfirmPreview preview(ConfirmRule rule) {
    requireGroup(rule.group());
    rule.check();
    Seller seller = parties.seller();
    List<Judged> judged = new ArrayList<>();
    Map<ConfirmFault, Integer> counts = new EnumMap<>(ConfirmFault.class);
    List<SalesOrder> latest = rows.latest(seller.id(), LOOKED_AT);
    Map<Long, Partner> customers =
        parties.partners(latest.stream().map(SalesOrder::partnerId).distinct().toList());
    List<SalesOrder> asked =
        latest.stream()
            .filter(order -> isOf(rule, customers.get(order.partnerId())))
            .limit(PREVIEWED)
            .toList();
    ConfirmByRule.Past past = confirm.past(rule, asked);
    for (SalesOrder order : asked) {
      List<ConfirmFault> faults = ConfirmPolicy.faults(rule, confirm.facts(order, seller, past));
      faults.forEach(fault -> counts.merge(fault, 1, Integer::sum));
      judged.add(new Judged(order.number(), order.summary().partnerName(), faults));
    }
    return new ConfirmPreview(judged, counts);
  }

  private static boolean isOf(ConfirmRule rule, @Nullable Partner customer) {
    return rule.group().equals(ConfirmRule.EVERYBODY)
        || customer != null && customer.groups().contains(rule.group());
  }
}
