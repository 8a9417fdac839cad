package app.kontor.party.internal;

import app.kontor.money.Currencies;
import app.kontor.party.Zone;
import app.kontor.party.Zones;
import app.kontor.platform.language.Languages;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The zones that a seller has until it says otherwise, called as the files of words have it. */
final class ShippedZones {
  private static final String WORDS = "/app/kontor/party/zones";

  /** Member states of the European Union beside Poland, 2026. */
  private static final List<String> OTHER_EU =
      List.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PT", "RO", "SE", "SI", "SK");

  static final Zones ZONES =
      new Zones(
          List.of(
              zone("PL", List.of("PL"), Currencies.PLN, 1),
              zone("EU", OTHER_EU, Currencies.EUR, 2),
              zone("WORLD", List.of(), Currencies.USD, 3)));

  private ShippedZones() {}

  private static Zone zone(String code, List<String> countries, Currency currency, int place) {
    return new Zone(code, names(code), countries, currency, countries.isEmpty(), place, 0);
  }

  private static Map<String, String> names(String code) {
    return Languages.codes().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                language -> Languages.words(WORDS, language).getProperty(code, code)));
  }
}
