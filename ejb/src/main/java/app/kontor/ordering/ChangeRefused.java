package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** An order cannot be changed, or not like that, or not by who wants it. */
public final class ChangeRefused extends BusinessException {
  private static final long serialVersionUID = 1L;

  /**
   * @param code CHANGE_ORDER_ENDED, CHANGE_CUT_OFF, CHANGE_IN_TIME, CHANGE_NOTHING,
   *     CHANGE_NOTHING_LEFT, CHANGE_TAX, CHANGE_PRICE_RIGHT, CHANGE_ADDRESS_LEFT, CHANGE_ASKED,
   *     CHANGE_BY_RULE or CHANGE_DECIDED
   */
  public ChangeRefused(String code, Serializable... args) {
    super(code, args);
  }
}
