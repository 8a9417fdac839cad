package app.kontor.web.order.office.prices;

import app.kontor.catalogue.ItemRules;
import app.kontor.measure.UnitCode;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The units that prices can be entered for; whether an item is sold in one is said by the core. */
@Named
@RequestScoped
public class PricedUnit {
  @Inject private Texts texts;

  public List<Choice> getChoices() {
    return ItemRules.UNITS.stream()
        .map(code -> new Choice(code, texts.word(new UnitCode(code))))
        .toList();
  }
}
