package app.kontor.access.internal;

import app.kontor.platform.data.Rows;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Customers order themselves once somebody of theirs may sign in; until then the staff do. */
@Dependent
public class BuyersSetup implements SetupStep {
  /** More are not counted: the step is done long before. */
  private static final int MOST = 1_000;

  @PersistenceContext private EntityManager em;

  @Override
  public String key() {
    return "buyers";
  }

  @Override
  public int place() {
    return Place.BUYERS;
  }

  @Override
  public String page() {
    return "/office/people.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    int there =
        Rows.numbers(
                em.createNativeQuery(
                        "SELECT id FROM app_user WHERE seller_id = ?1 AND partner_id > 0 AND active"
                            + " LIMIT "
                            + MOST)
                    .setParameter(1, sellerId))
            .size();
    return SetupProgress.of(there, there > 0 ? List.of() : List.of(SetupGap.of("no-buyer")));
  }
}
