package app.kontor.ordering.model;

import app.kontor.money.Money;
import app.kontor.ordering.ConfirmFault;
import app.kontor.ordering.ConfirmRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a rule confirms an order, and all that is against it. */
public final class ConfirmPolicy {
  private ConfirmPolicy() {}

  /**
   * What is known of an order.
   *
   * @param home the seller's own currency, in which rules name amounts
   * @param days in how many all goods can be had: 0 for now; null if that is not known
   * @param asksStock whether its goods are still to be set aside
   * @param noted somebody has written or attached something
   * @param addressKnown something has gone there before
   * @param onTermsOrPaid it need not be paid before goods leave, or is paid
   */
  public record Facts(
      Money gross,
      Currency home,
      @Nullable Integer days,
      boolean asksStock,
      boolean noted,
      boolean addressKnown,
      boolean onTermsOrPaid,
      boolean held,
      boolean linesKnown) {}

  /** None if the rule confirms it. */
  public static List<ConfirmFault> faults(ConfirmRule rule, Facts order) {
    List<ConfirmFault> faults = new ArrayList<>();
    BigDecimal most = rule.mostGross();
    if (most != null && !order.gross().currency().equals(order.home())) {
      faults.add(ConfirmFault.OTHER_CURRENCY);
    } else if (most != null && order.gross().amount().compareTo(most) > 0) {
      faults.add(ConfirmFault.TOO_LARGE);
    }
    if (isLate(rule, order)) {
      faults.add(ConfirmFault.NOT_IN_TIME);
    }
    if (rule.withoutNotes() && order.noted()) {
      faults.add(ConfirmFault.NOTE_TO_READ);
    }
    if (rule.knownAddress() && !order.addressKnown()) {
      faults.add(ConfirmFault.ADDRESS_NEW);
    }
    if (rule.paid() && !order.onTermsOrPaid()) {
      faults.add(ConfirmFault.NOT_PAID);
    }
    if (order.held()) {
      faults.add(ConfirmFault.HELD);
    }
    if (!order.linesKnown()) {
      faults.add(ConfirmFault.LINES_OPEN);
    }
    return faults;
  }

  private static boolean isLate(ConfirmRule rule, Facts order) {
    Integer allowed = rule.promiseDays();
    if (allowed == null || !order.asksStock()) {
      return false;
    }
    Integer days = order.days();
    return days == null || days > allowed;
  }
}
