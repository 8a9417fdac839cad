package app.kontor.transfer.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.PermissionSet;
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
  @Allowed(of = PermissionSet.FILES)
  public <T> T plan(Supplier<T> work) {
    return work.get();
  }
}
