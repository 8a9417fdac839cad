package app.kontor.tax.internal;

import app.kontor.tax.StatutoryRate;
import app.kontor.tax.VatClass;
import app.kontor.tax.VatTerritory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rates that come with the product. */
final class ShippedRates {
  private static final String FILE = "/app/kontor/tax/vat-rates.txt";

  /** The single market's first day: no country had goods at nothing before that anybody sells. */
  private static final LocalDate FIRST = LocalDate.of(1993, 1, 1);

  static final List<StatutoryRate> RATES = read();

  private ShippedRates() {}

  private static List<StatutoryRate> read() {
    List<StatutoryRate> rates = new ArrayList<>();
    VatTerritory.members()
        .forEach(
            state -> rates.add(new StatutoryRate(state, VatClass.ZERO, FIRST, BigDecimal.ZERO)));
    try (InputStream in =
            Objects.requireNonNull(ShippedRates.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(ShippedRates::rate)
          .forEach(rates::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rates);
  }

  private static StatutoryRate rate(String line) {
    String[] parts = line.split(" ", -1);
    return new StatutoryRate(
        parts[0], VatClass.valueOf(parts[1]), LocalDate.parse(parts[2]), new BigDecimal(parts[3]));
  }
}
