package app.kontor.transfer.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** The gate around the comparison of rows. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanningBean implements Planning {

  @Override
  @Allowed({
    Permission.PARTNER_MANAGE,
    Permission.STOCK_MANAGE,
    Permission.CATALOGUE_MANAGE,
    Permission.PRICE_MANAGE,
    Permission.USER_MANAGE
  })
  public <T> T plan(Supplier<T> work) {
    return work.get();
  }
}
