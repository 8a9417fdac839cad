package app.kontor.ordering.internal;

import app.kontor.money.Money;
import app.kontor.ordering.ChangeRefused;
import app.kontor.ordering.ConfirmFault;
import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.model.ConfirmPolicy;
import app.kontor.ordering.model.ConfirmPolicy.Facts;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.party.SellerReadiness;
import app.kontor.platform.setting.Settings;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an order is confirmed as it comes in, and what is against it. */
@Dependent
public class ConfirmByRule {
  /** The step of the time line that says why an order was not confirmed; for staff alone. */
  static final String NOT_CONFIRMED = "NOT_CONFIRMED";

  private final Clock clock;
  private final Parties parties;
  private final Stock stock;
  private final Settings settings;
  private final ConfirmRuleRows rules;
  private final OrderSteps steps;

  @Inject
  ConfirmByRule(
      Clock clock,
      Parties parties,
      Stock stock,
      Settings settings,
      ConfirmRuleRows rules,
      OrderSteps steps) {
    this.clock = clock;
    this.parties = parties;
    this.stock = stock;
    this.settings = settings;
    this.rules = rules;
    this.steps = steps;
  }

  /**
   * Whether the order is to be confirmed now; one that a rule keeps back says why. An order that no
   * document could be issued for waits for the staff, who are told why.
   */
  boolean confirms(SalesOrder order, Partner partner) {
    Seller seller = parties.seller();
    if (!SellerReadiness.isReady(seller, order.summary().gross().currency())) {
      return false;
    }
    Optional<ConfirmRule> rule = deciding(seller, partner);
    if (rule.isEmpty()) {
      return settings.get(seller.id(), OrderSettings.CONFIRM_AUTOMATICALLY);
    }
    List<ConfirmFault> faults =
        ConfirmPolicy.faults(rule.get(), facts(order, seller, past(rule.get(), order)));
    if (!faults.isEmpty()) {
      steps.note(
          order, NOT_CONFIRMED, faults.stream().map(Enum::name).collect(Collectors.joining(",")));
    }
    return faults.isEmpty();
  }

  private Optional<ConfirmRule> deciding(Seller seller, Partner partner) {
    return settings.get(seller.id(), OrderSettings.CONFIRM_BY_RULES)
        ? rules.deciding(seller.id(), partner.groups())
        : Optional.empty();
  }

  /**
   * Refuses what a buyer makes of an order in its first minutes if no rule would have confirmed it
   * like that: else a small order would be the way to have a large one confirmed. That it is held
   * since is no matter of the change.
   *
   * @throws ChangeRefused CHANGE_BY_RULE
   */
  void requireStill(SalesOrder order, Partner partner) {
    Seller seller = parties.seller();
    Optional<ConfirmRule> rule = deciding(seller, partner);
    if (rule.isEmpty()) {
      return;
    }
    Past past = past(rule.get(), order);
    List<ConfirmFault> faults =
        ConfirmPolicy.faults(rule.get(), facts(order, seller, past, past.stock()));
    if (faults.stream().anyMatch(fault -> fault != ConfirmFault.HELD)) {
      throw new ChangeRefused("CHANGE_BY_RULE", order.number());
    }
  }

  /**
   * What is asked of several orders at once.
   *
   * @param known ids of those that go where goods have gone before
   * @param files ids of those with which files were handed in
   * @param stock whether it is asked what is free
   */
  record Past(Set<Long> known, Set<Long> files, boolean stock) {}

  /** Of an order that is being placed. */
  private Past past(ConfirmRule rule, SalesOrder order) {
    return new Past(
        rule.knownAddress() && rules.isKnown(order) ? Set.of(order.id()) : Set.of(),
        rule.withoutNotes() ? rules.withFiles(List.of(order.id())) : Set.of(),
        rule.promiseDays() != null);
  }

  /** As far as the rule asks it. */
  Past past(ConfirmRule rule, List<SalesOrder> orders) {
    List<Long> ids = orders.stream().map(SalesOrder::id).toList();
    return new Past(
        rule.knownAddress() ? rules.toKnownAddresses(ids) : Set.of(),
        rule.withoutNotes() ? rules.withFiles(ids) : Set.of(),
        rule.promiseDays() != null);
  }

  /** All that a rule asks of an order, as it is now; of stock only while it waits. */
  Facts facts(SalesOrder order, Seller seller, Past past) {
    return facts(order, seller, past, past.stock() && order.status() == OrderStatus.SUBMITTED);
  }

  private Facts facts(SalesOrder order, Seller seller, Past past, boolean waits) {
    OrderDetail detail = order.detail();
    Money gross = detail.totals().gross();
    return new Facts(
        gross,
        seller.homeCurrency(),
        waits ? days(detail, seller.today(clock)) : null,
        waits,
        isNoted(detail) || past.files().contains(order.id()),
        past.known().contains(order.id()),
        !detail.terms().isAdvance() || order.paymentStatus() == PaymentStatus.PAID,
        detail.held(),
        order.areLinesKnown());
  }

  private static boolean isNoted(OrderDetail order) {
    String note = order.buyer().note();
    return note != null && !note.isBlank()
        || order.lines().stream()
            .map(line -> line.wish().note())
            .anyMatch(text -> text != null && !text.isBlank());
  }

  /**
   * In how many days all goods can be had, as they are and not as a customer is told; of an order
   * that is confirmed, those that are not set aside.
   */
  private @Nullable Integer days(OrderDetail order, LocalDate today) {
    boolean waits = order.status() == OrderStatus.SUBMITTED;
    Map<Long, BigDecimal> wanted = new HashMap<>();
    order.lines().stream()
        .filter(line -> !line.isCharge() && line.isGoods())
        .filter(line -> waits || line.backordered().isPositive())
        .forEach(
            line ->
                wanted.merge(
                    line.itemId(),
                    (waits ? line.ordered() : line.backordered()).value(),
                    BigDecimal::add));
    Map<Long, Availability> there = stock.availability(wanted.keySet());
    int most = 0;
    for (Map.Entry<Long, BigDecimal> want : wanted.entrySet()) {
      Availability available = there.get(want.getKey());
      if (available == null) {
        return null;
      }
      if (available.free().value().compareTo(want.getValue()) < 0) {
        LocalDate expected = available.expected();
        if (expected == null) {
          return null;
        }
        most = Math.max(most, (int) Math.max(0, ChronoUnit.DAYS.between(today, expected)));
      }
    }
    return most;
  }
}
