package app.kontor.pricing.internal;

import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import app.kontor.pricing.model.PriceListTerms;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** The first price list: without a base list nobody who has agreed nothing has a price. */
@Dependent
public class PriceListsStep implements SetupStep {
  @Inject private KeptPriceLists lists;

  @Override
  public String key() {
    return "price-lists";
  }

  @Override
  public int place() {
    return Place.PRICE_LISTS;
  }

  @Override
  public String page() {
    return "/office/price-lists.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    Collection<PriceListTerms> all = lists.of(sellerId).book().lists();
    return all.stream().anyMatch(PriceListTerms::base)
        ? SetupProgress.done(all.size())
        : SetupProgress.of(all.size(), List.of(SetupGap.of("price-list", SetupUse.TAKE_ORDERS)));
  }
}
