package app.kontor.party;

import static app.kontor.party.PartyWorld.seller;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business days are days where the seller is, however its clocks go. */
class SellerDaysTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Warsaw, 2026-03-29, 23",
    "Europe/Warsaw, 2026-10-25, 25",
    "Europe/Warsaw, 2026-11-27, 24",
    "Europe/Warsaw, 2028-02-29, 24",
    "America/New_York, 2026-03-08, 23",
    "America/New_York, 2026-11-01, 25",
    "America/Sao_Paulo, 2018-11-04, 23",
    "Asia/Beirut, 2026-03-29, 23",
    "Asia/Kathmandu, 2026-03-29, 24",
    "UTC, 2026-03-29, 24"
  })
  void a_day_is_as_long_as_the_clocks_make_it(ZoneId zone, LocalDate day, long hours) {
    Seller seller = seller(zone, "PLN");

    assertThat(Duration.between(seller.startOf(day), seller.startOf(day.plusDays(1))))
        .isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Warsaw",
        "America/New_York",
        "America/Sao_Paulo",
        "Asia/Beirut",
        "Asia/Kathmandu",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Australia/Lord_Howe",
        "UTC"
      })
  void every_moment_is_in_one_day_from_its_start_to_the_next(String zone) {
    Seller seller = seller(ZoneId.of(zone), "PLN");
    Random random = new Random(zone.length());
    for (int i = 0; i < 500; i++) {
      Instant moment = Instant.ofEpochSecond(random.nextLong(1_000_000_000L, 2_000_000_000L));
      LocalDate day = seller.dayOf(moment);
      assertThat(moment)
          .isAfterOrEqualTo(seller.startOf(day))
          .isBefore(seller.startOf(day.plusDays(1)));
      assertThat(seller.dayOf(seller.startOf(day))).isEqualTo(day);
      assertThat(seller.dayOf(seller.startOf(day).minusNanos(1))).isEqualTo(day.minusDays(1));
      assertThat(seller.today(Clock.fixed(moment, ZoneOffset.UTC))).isEqualTo(day);
    }
  }

  @Test
  void the_zone_of_the_clock_does_not_count() {
    Instant evening = Instant.parse("2028-02-28T23:30:00Z");

    assertThat(seller("PLN").today(Clock.fixed(evening, ZoneId.of("Pacific/Pago_Pago"))))
        .isEqualTo("2028-02-29");
    assertThat(seller("PLN").today(Clock.fixed(evening, ZoneId.of("Pacific/Kiritimati"))))
        .isEqualTo("2028-02-29");
  }

  @Test
  void on_both_sides_of_the_date_line_the_day_differs() {
    Instant noon = Instant.parse("2026-12-31T10:30:00Z");

    assertThat(seller(ZoneId.of("Pacific/Kiritimati"), "PLN").dayOf(noon)).isEqualTo("2027-01-01");
    assertThat(seller(ZoneId.of("Pacific/Pago_Pago"), "PLN").dayOf(noon)).isEqualTo("2026-12-30");
  }
}
