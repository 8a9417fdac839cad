package app.kontor.ordering.internal;

import app.kontor.access.ActingPeople;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.model.RecurringOrder;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Does what is due at a recurring order, for the owner of its list and with the rights of now: in
 * one transaction the order is placed and the next day set, so that no day is ordered twice. What
 * is refused is undone whole, and stops the recurring order.
 */
@Dependent
public class RecurringOrderJob implements JobHandler<RecurringOrderJob.Due, JobKind.Count> {
  static final JobKind<Due, JobKind.Count> KIND =
      new JobKind<>("recurring-order", Due.class, JobKind.Count.class);

  private final RecurringOrderRows rows;
  private final RecurringOrderRun work;
  private final ActingPeople people;
  private final CurrentActor actor;
  private final Transactions transactions;
  private final Clock clock;

  /** A recurring order by its row. */
  public record Due(long sellerId, long recurring) {}

  @Inject
  RecurringOrderJob(
      RecurringOrderRows rows,
      RecurringOrderRun work,
      ActingPeople people,
      CurrentActor actor,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.work = work;
    this.people = people;
    this.actor = actor;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public JobKind<Due, JobKind.Count> kind() {
    return KIND;
  }

  /** How many were announced or ordered. */
  @Override
  public JobKind.Count run(Due due, Progress progress) {
    try {
      return new JobKind.Count(transactions.write(() -> locked(due, this::carryOut)));
    } catch (BusinessException refusal) {
      transactions.run(() -> locked(due, (recurring, list) -> stop(recurring, list, refusal)));
      return new JobKind.Count(0);
    }
  }

  private int locked(Due due, BiConsumer<RecurringOrder, ShoppingList> then) {
    Optional<RecurringOrder> found =
        rows.lock(due.recurring()).filter(one -> one.isDue(clock.instant()));
    found.ifPresent(recurring -> then.accept(recurring, rows.list(recurring)));
    return found.isPresent() ? 1 : 0;
  }

  private void carryOut(RecurringOrder recurring, ShoppingList list) {
    Actor owner =
        owner(list)
            .filter(person -> person.may(Permission.ORDER_PLACE))
            .orElseThrow(() -> new InvalidInput("", "RECURRING_PERSON_GONE"));
    actor.runAs(Actor.system(list.sellerId()), () -> work.carryOut(recurring, list, owner));
  }

  private void stop(RecurringOrder recurring, ShoppingList list, BusinessException refusal) {
    recurring.stop(refusal);
    owner(list)
        .ifPresent(
            person ->
                actor.runAs(
                    Actor.system(list.sellerId()),
                    () -> work.tellFailure(recurring, list, person)));
  }

  private Optional<Actor> owner(ShoppingList list) {
    return actor.callAs(
        Actor.system(list.sellerId()),
        () -> people.buyer(list.sellerId(), list.partnerId(), list.ownerId()));
  }
}
