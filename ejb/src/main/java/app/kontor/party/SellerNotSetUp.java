package app.kontor.party;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** A document would be issued by a seller that has not said who it is. */
public final class SellerNotSetUp extends BusinessException {
  private static final long serialVersionUID = 1L;

  public SellerNotSetUp(SellerGap missing) {
    super("SELLER_NOT_SET_UP", new Serializable[] {missing});
  }
}
