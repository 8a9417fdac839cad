package app.kontor.catalogue.internal;

import app.kontor.party.Parties;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Something has to be for sale. */
@Dependent
public class ItemsStep implements SetupStep {
  @Inject private CatalogueRows rows;
  @Inject private Parties parties;

  @Override
  public String key() {
    return "items";
  }

  @Override
  public int place() {
    return Place.ITEMS;
  }

  @Override
  public String page() {
    return "/office/items.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    long count = rows.tree(sellerId, parties.seller(sellerId).language()).items();
    return count > 0
        ? SetupProgress.done(count)
        : SetupProgress.of(
            0, List.of(SetupGap.of("no-item", SetupUse.SHOW_CATALOGUE, SetupUse.TAKE_ORDERS)));
  }
}
