package app.kontor.approval.internal;

import app.kontor.access.People;
import app.kontor.access.People.Person;
import app.kontor.access.Users;
import app.kontor.approval.SpendingLimit;
import app.kontor.approval.SpendingLimits;
import app.kontor.approval.model.Budget;
import app.kontor.approval.model.PersonLimit;
import app.kontor.approval.model.SpendingTerms;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.money.Money;
import app.kontor.party.Parties;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the limits of a company's people. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SpendingLimitsBean implements SpendingLimits {
  @Inject private CurrentActor actor;
  @Inject private AuditChanges audit;
  @Inject private Clock clock;
  @Inject private Users users;
  @Inject private People people;
  @Inject private Parties parties;
  @Inject private SpendingRows spending;
  @Inject private BudgetRows budgets;

  @Override
  @Allowed(Permission.COMPANY_MANAGE)
  public Kept limit(String email) {
    String address = users.user(email).summary().email();
    Currency currency = parties.ownPartner().currency();
    List<Person> approvers =
        holding(Permission.ORDER_APPROVE).stream()
            .filter(one -> !one.email().equals(address))
            .toList();
    Optional<Person> person = buyer(address);
    Optional<PersonLimit> kept = person.flatMap(one -> spending.limit(one.id()));
    Currency counted = kept.map(one -> one.terms().currency()).orElse(currency);
    return new Kept(
        kept.map(one -> shown(one, approvers)).orElse(SpendingLimit.NONE),
        kept.map(PersonLimit::version).orElse(0L),
        counted,
        person
            .filter(one -> kept.isPresent())
            .map(
                one ->
                    spending.spent(
                        one.id(), parties.seller().today(clock).withDayOfMonth(1), counted))
            .orElse(Money.zero(counted)),
        person.isPresent(),
        approvers);
  }

  private SpendingLimit shown(PersonLimit limit, List<Person> approvers) {
    SpendingTerms terms = limit.terms();
    return new SpendingLimit(
        terms.perOrder(),
        terms.perMonth(),
        approvers.stream()
            .filter(one -> Objects.equals(one.id(), limit.approverId()))
            .map(Person::email)
            .findFirst()
            .orElse(""),
        Optional.ofNullable(limit.budgetId())
            .flatMap(id -> budgets.find(id, LockModeType.NONE))
            .map(Budget::reference)
            .orElse(""));
  }

  @Override
  @Allowed(value = Permission.COMPANY_MANAGE, audit = true)
  public void set(String email, long version, SpendingLimit data) {
    String address = users.user(email).summary().email();
    Person person =
        buyer(address).orElseThrow(() -> new InvalidInput("perOrder", "LIMIT_OF_NO_BUYER", email));
    Currency currency = parties.ownPartner().currency();
    check("perOrder", data.perOrder(), currency);
    check("perMonth", data.perMonth(), currency);
    Long approver = data.approver().isBlank() ? null : approver(data.approver(), person);
    Actor who = actor.get();
    Optional<PersonLimit> kept = spending.lockLimit(person.id());
    if (kept.isEmpty() && version != 0) {
      throw new ChangedMeanwhile();
    }
    PersonLimit row =
        kept.map(one -> one.require(version))
            .orElseGet(
                () -> new PersonLimit(who.sellerId(), who.partnerId(), person.id(), currency));
    SpendingTerms before = row.terms();
    SpendingTerms after = new SpendingTerms(currency, data.perOrder(), data.perMonth());
    Long budget =
        data.budget().isBlank() ? null : budgets.get(who, data.budget(), LockModeType.NONE).id();
    row.change(after, approver, budget);
    if (kept.isEmpty()) {
      spending.add(row);
    }
    audit.note("perOrder", before.perOrder(), after.perOrder());
    audit.note("perMonth", before.perMonth(), after.perMonth());
    audit.note("approver", "", data.approver());
    audit.note("budget", "", data.budget());
  }

  private static void check(String field, @Nullable BigDecimal amount, Currency currency) {
    if (amount != null) {
      NumberRange.AMOUNT
          .refusal(field, amount, currency.getDefaultFractionDigits())
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }

  private Long approver(String email, Person of) {
    return holding(Permission.ORDER_APPROVE).stream()
        .filter(one -> one.email().equals(email.strip().toLowerCase(Locale.ROOT)))
        .filter(one -> one.id() != of.id())
        .map(Person::id)
        .findFirst()
        .orElseThrow(() -> new InvalidInput("approver", "NOT_A_VALUE", email));
  }

  /** Only people who order have a limit. */
  private Optional<Person> buyer(String email) {
    return holding(Permission.ORDER_PLACE).stream()
        .filter(one -> one.email().equals(email))
        .findFirst();
  }

  private List<Person> holding(Permission permission) {
    Actor who = actor.get();
    return people.holding(who.sellerId(), who.partnerId(), permission);
  }
}
