package app.kontor.web.order.basket;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.Baskets;
import app.kontor.web.common.page.BasketCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The number beside the basket in the top bar. */
@RequestScoped
public class BasketLines implements BasketCount {
  @Inject private Baskets baskets;
  @Inject private CurrentActor actor;

  @Override
  public int lines() {
    return actor.get().may(Permission.BASKET_EDIT) ? baskets.lineCount() : 0;
  }
}
