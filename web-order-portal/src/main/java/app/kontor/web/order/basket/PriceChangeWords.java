package app.kontor.web.order.basket;

import app.kontor.ordering.PriceChanges;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says how many prices of a basket have changed since they were seen, and what that makes. */
@Named
@RequestScoped
public class PriceChangeWords {
  @Inject private Texts texts;

  public String of(PriceChanges changes) {
    String lines = texts.of("basket.changed", changes.lines());
    return changes.before() == null || changes.now() == null
        ? lines
        : lines + " " + texts.of("basket.changed.sum", changes.before(), changes.now());
  }
}
