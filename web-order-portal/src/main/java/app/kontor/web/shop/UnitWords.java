package app.kontor.web.shop;

import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the units that an item is sold in are called where one is chosen. */
@RequestScoped
public class UnitWords {
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  /** The base unit and the others, each of those with what it has. */
  public List<Choice> choices(Item item) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(item.unit().code(), texts.word(item.unit())));
    item.sold()
        .forEach(
            sold -> {
              Quantity has = sold.inBase(BigDecimal.ONE, item.unit());
              choices.add(
                  new Choice(
                      sold.unit().code(),
                      texts.of(
                          "shop.unit-of", texts.word(sold.unit()), visitor.formats().any(has))));
            });
    return choices;
  }
}
