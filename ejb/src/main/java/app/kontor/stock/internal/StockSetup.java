package app.kontor.stock.internal;

import app.kontor.platform.data.Rows;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Orders are taken without goods on hand, but nothing can be shipped. */
@Dependent
public class StockSetup implements SetupStep {
  /** More are not counted: the step is done long before. */
  private static final int MOST = 1_000;

  @PersistenceContext private EntityManager em;

  @Override
  public String key() {
    return "stock";
  }

  @Override
  public int place() {
    return Place.STOCK;
  }

  @Override
  public String page() {
    return "/office/stock.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    int lying =
        Rows.numbers(
                em.createNativeQuery(
                        "SELECT b.item_id FROM warehouse w JOIN stock_balance b ON b.warehouse_id ="
                            + " w.id WHERE w.seller_id = ?1 AND w.active LIMIT "
                            + MOST)
                    .setParameter(1, sellerId))
            .size();
    return SetupProgress.of(
        lying, lying > 0 ? List.of() : List.of(SetupGap.of("no-stock", SetupUse.SHIP)));
  }
}
