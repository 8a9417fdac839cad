package app.kontor.web.order.office.prices;

import app.kontor.pricing.PriceLists;
import app.kontor.web.common.page.Choice;
import java.util.List;

/** The lists that others can be derived from. */
final class Sources {
  private Sources() {}

  /**
   * All but one.
   *
   * @param code of the list that cannot be derived from itself; empty for a new one
   */
  static List<Choice> of(PriceLists lists, String code) {
    return lists.choices().stream()
        .filter(one -> !one.code().equals(code))
        .map(
            one -> new Choice(one.code(), one.code() + " · " + one.name() + " · " + one.currency()))
        .toList();
  }
}
