package app.kontor.approval;

import app.kontor.access.People.Person;
import app.kontor.money.Money;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.util.Currency;
import java.util.List;

/** How much the people of the actor's own company may order alone. */
@Local
public interface SpendingLimits {

  /**
   * A colleague's limit.
   *
   * @throws app.kontor.access.UnknownUser also for somebody of another company
   */
  Kept limit(String email);

  /**
   * Sets a colleague's limit, in the company's currency.
   *
   * @param version as read, 0 if there was none
   * @throws app.kontor.platform.failure.InvalidInput with field {@code perOrder}, {@code perMonth}
   *     or {@code approver}
   */
  void set(String email, long version, SpendingLimit data);

  /**
   * A limit as it is kept.
   *
   * @param version 0 if there is none
   * @param currency in which it is or would be
   * @param spent net, ordered without approval in this month
   * @param orders whether the person may order at all
   * @param approvers who may approve for the company, without the person
   */
  record Kept(
      SpendingLimit limit,
      long version,
      Currency currency,
      Money spent,
      boolean orders,
      List<Person> approvers)
      implements Serializable {
    public Kept {
      approvers = List.copyOf(approvers);
    }
  }
}
