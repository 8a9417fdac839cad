package app.kontor.demo;

import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryView;
import app.kontor.billing.Billing;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentSummary;
import app.kontor.demo.DemoCast.Customer;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Iban;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.BankAccount;
import app.kontor.party.Parties;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.time.TimeShift;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** The demo company's bank: who pays when and how, and the weekly statements of its accounts. */
@Dependent
public class DemoPayments {
  /** For these weeks entries that need a person are left to one. */
  private static final int LEFT_OPEN = 2;

  @EJB private Billing billing;
  @EJB private Banking banking;
  @EJB private Parties parties;
  @Inject private CurrentActor actor;

  private final List<Expected> expected = new ArrayList<>();
  private final Map<String, Money> balances = new HashMap<>();
  private int statement;
  private int recent;

  /** How somebody pays. */
  private enum Manner {
    WITH_REFERENCE,
    WITH_ORDER_NUMBER,
    WITH_NAME_ONLY,
    HALF
  }

  /** How the last weeks' customers pay in turn, so that there is something for a person to do. */
  private static final List<Manner> RECENT =
      List.of(Manner.WITH_REFERENCE, Manner.HALF, Manner.WITH_NAME_ONLY, Manner.WITH_ORDER_NUMBER);

  /**
   * A payment to come.
   *
   * @param week in which it comes, counted back from today
   */
  private record Expected(OrderNumber order, Customer customer, int week, Manner manner) {}

  /** A confirmed order will be paid, most at once, some late or never. */
  void expect(OrderNumber order, Customer customer, int week, Random random) {
    int late = customer.paymentDays() > 0 ? 3 + random.nextInt(2) : random.nextInt(2);
    if (random.nextInt(12) == 0) {
      late += 5;
    }
    Manner manner =
        switch (random.nextInt(12)) {
          case 0 -> Manner.WITH_NAME_ONLY;
          case 1, 2 -> Manner.WITH_ORDER_NUMBER;
          case 3 -> week <= 3 ? Manner.HALF : Manner.WITH_REFERENCE;
          default -> Manner.WITH_REFERENCE;
        };
    if (week <= LEFT_OPEN) {
      manner = RECENT.get(recent++ % RECENT.size());
      late = 0;
    }
    expected.add(new Expected(order, customer, week - late, manner));
  }

  /** The week's statements of all accounts, loaded by the accounting clerk. */
  void week(DemoCast cast, int week, Instant at) {
    Actor clerk = cast.person("accounting");
    LocalDate date = LocalDate.ofInstant(at, ZoneOffset.UTC);
    List<BankAccount> accounts = TimeShift.at(at, () -> parties.seller()).bankAccounts();
    for (BankAccount account : accounts) {
      Money opening =
          balances.computeIfAbsent(
              account.iban(), iban -> Money.ofMinor(5_000_000, account.currency()));
      DemoStatement next = new DemoStatement(account, date, ++statement, opening);
      for (Expected payment : List.copyOf(expected)) {
        if (payment.week() >= week
            && payment.customer().currency().equals(account.currency().getCurrencyCode())) {
          as(clerk, at, () -> pay(payment, next));
          expected.remove(payment);
        }
      }
      if (week % 4 == 0) {
        next.charge(Money.ofMinor(2500, account.currency()));
      }
      if (!next.isEmpty()) {
        balances.put(account.iban(), next.closing());
        as(clerk, at, () -> banking.upload("demo-" + next.fileName(), next.fileName(), next.xml()));
      }
    }
    if (week > LEFT_OPEN) {
      as(clerk, at.plusSeconds(1800), () -> settleByHand(week));
    }
  }

  private boolean pay(Expected payment, DemoStatement statement) {
    for (DocumentSummary document : billing.documentsOf(payment.order())) {
      Money open = document.open();
      if (open == null || !open.isPositive()) {
        continue;
      }
      DocumentDetail detail = billing.detail(document.number());
      String reference = detail.paymentReference() == null ? "" : detail.paymentReference();
      Customer customer = payment.customer();
      Money amount =
          payment.manner() == Manner.HALF
              ? open.times(new BigDecimal("0.5"), RoundingMode.HALF_UP)
              : open;
      boolean quoted = payment.manner() == Manner.WITH_REFERENCE || payment.manner() == Manner.HALF;
      String text =
          switch (payment.manner()) {
            case WITH_ORDER_NUMBER -> "Zapłata za zamówienie " + payment.order();
            case WITH_NAME_ONLY -> "Zapłata za towar";
            default -> reference;
          };
      statement.credit(amount, customer.name(), account(customer), quoted ? reference : "", text);
    }
    return true;
  }

  private static String account(Customer customer) {
    return customer.currency().equals("PLN")
        ? Iban.of("PL", "10901014%016d".formatted(customer.id()))
        : Iban.of("DE", "37040044%010d".formatted(customer.id()));
  }

  /** What matching left to a person: the best proposal is taken, the rest put aside. */
  private boolean settleByHand(int week) {
    for (EntryView entry : banking.entries(EntryFilter.waiting(), PageRequest.first(50)).rows()) {
      if (entry.proposals().isEmpty()) {
        banking.ignore(entry.reference(), "wyjaśnione z klientem");
      } else {
        banking.accept(
            "demo-accept-" + week + "-" + entry.reference(),
            entry.reference(),
            entry.proposals().get(0).allocations());
      }
    }
    return true;
  }

  private <T> T as(Actor who, Instant when, Supplier<T> work) {
    return TimeShift.at(when, () -> actor.callAs(who, work));
  }
}
