package app.kontor.party.internal;

import app.kontor.platform.data.Rows;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who buys. */
@ApplicationScoped
public class CustomersSetup implements SetupStep {
  /** More are not counted: the step is done long before. */
  private static final int MOST = 1_000;

  @PersistenceContext private EntityManager em;

  @Override
  public String key() {
    return "customers";
  }

  @Override
  public int place() {
    return Place.CUSTOMERS;
  }

  @Override
  public String page() {
    return "/office/customers.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    int there =
        Rows.numbers(
                em.createNativeQuery(
                        "SELECT id FROM partner WHERE seller_id = ?1 AND active LIMIT " + MOST)
                    .setParameter(1, sellerId))
            .size();
    return SetupProgress.of(
        there, there > 0 ? List.of() : List.of(SetupGap.of("customers", SetupUse.TAKE_ORDERS)));
  }
}
