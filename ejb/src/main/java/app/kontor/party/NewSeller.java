package app.kontor.party;

import java.util.List;

/**
 * A seller to add. Everything else it says itself, led by its assistant.
 *
 * @param name as it is registered
 * @param prefix before the numbers of all its series, {@code "B"} for {@code B-FV/2026/11/00001};
 *     empty for none
 * @param country where it is, ISO 3166-1 alpha-2
 * @param homeCurrency the currency of its books, ISO 4217
 * @param zone of the tz database, where its days begin and end
 * @param language of its own texts
 * @param languages what its shop is offered in, by code; empty for all there are
 */
public record NewSeller(
    String name,
    String prefix,
    String country,
    String homeCurrency,
    String zone,
    String language,
    List<String> languages) {
  public NewSeller {
    languages = List.copyOf(languages);
  }
}
