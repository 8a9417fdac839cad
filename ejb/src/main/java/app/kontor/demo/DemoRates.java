package app.kontor.demo;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;

/** Made-up rates of the Polish central bank's table A for each working day around today. */
final class DemoRates {
  private static final int DAYS_BACK = 600;
  private static final int DAYS_AHEAD = 30;

  private final Bulk bulk;
  private final Random random = new Random(4711);
  private int euro = 42_650;
  private int dollar = 36_400;

  DemoRates(Bulk bulk) {
    this.bulk = bulk;
  }

  void write(LocalDate today) throws SQLException {
    for (LocalDate day = today.minusDays(DAYS_BACK);
        day.isBefore(today.plusDays(DAYS_AHEAD));
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        euro += random.nextInt(241) - 120 + (42_650 - euro) / 20;
        dollar += random.nextInt(301) - 150 + (36_400 - dollar) / 20;
        row("EUR", day, euro);
        row("USD", day, dollar);
      }
    }
  }

  private void row(String currency, LocalDate day, int tenThousandths) throws SQLException {
    bulk.row(
        "exchange_rate",
        "currency, home_currency, rate_date, rate, table_number",
        currency,
        "PLN",
        day,
        BigDecimal.valueOf(tenThousandths, 4),
        "%03d/A/NBP/%d".formatted(day.getDayOfYear() * 5 / 7 + 1, day.getYear()));
  }
}
