package app.kontor.catalogue.internal;

import app.kontor.party.Parties;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Items lie in categories, so these come first. */
@Dependent
public class CategoriesStep implements SetupStep {
  @Inject private CategoryRows rows;
  @Inject private Parties parties;

  @Override
  public String key() {
    return "categories";
  }

  @Override
  public int place() {
    return Place.CATEGORIES;
  }

  @Override
  public String page() {
    return "/office/categories.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    var language = parties.seller(sellerId).language();
    int count = rows.tree(sellerId, language, language).size();
    return count > 0
        ? SetupProgress.done(count)
        : SetupProgress.of(
            0, List.of(SetupGap.of("no-category", SetupUse.SHOW_CATALOGUE, SetupUse.TAKE_ORDERS)));
  }
}
