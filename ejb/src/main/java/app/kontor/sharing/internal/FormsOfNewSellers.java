package app.kontor.sharing.internal;

import app.kontor.party.SellerAdded;
import app.kontor.sharing.model.FormRow;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Publishes the forms that come with Kontor for a seller that has never published the code. */
@Dependent
public class FormsOfNewSellers {
  @Inject private FormRepository forms;
  @Inject private Clock clock;

  void added(@Observes SellerAdded event) {
    publish(event.sellerId());
  }

  void publish(long seller) {
    for (String code : ShippedForms.CODES) {
      if (forms.find(seller, code).isEmpty()) {
        forms.add(new FormRow(seller, code, 1, ShippedForms.json(code), "Kontor", clock.instant()));
      }
    }
  }
}
