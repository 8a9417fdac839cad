package app.kontor.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Permission;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.TypedFilter;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.number.NumberPatterns.SeriesView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The number series as the administrator sees them. */
class SeriesListTest {
  private static final ZoneId ZONE = ZoneId.of("Australia/Sydney");
  private static final Instant NOW = Instant.parse("2026-12-31T20:00:00Z");
  private static final SeriesView FRESH = new SeriesView("FV", "FV/{yyyy}/{n}", "FV/2027/1", null);

  private record Sydney() implements Sellers {
    @Override
    public Set<Permission> hidden(long sellerId, long partnerId) {
      return Set.of();
    }

    @Override
    public String name(long sellerId) {
      throw new AssertionError();
    }

    @Override
    public boolean isPublished(long sellerId) {
      throw new AssertionError();
    }

    @Override
    public List<Long> ids() {
      return List.of(1L);
    }

    @Override
    public long first() {
      return 1;
    }

    @Override
    public LocalDate today() {
      return LocalDate.ofInstant(NOW, ZONE);
    }

    @Override
    public Instant startOf(LocalDate day) {
      return day.atStartOfDay(ZONE).toInstant();
    }
  }

  @Test
  void next_numbers_are_those_of_the_day_where_the_seller_is() {
    Asked patterns = new Asked(List.of(FRESH));
    SeriesList list = new SeriesList(patterns.as(NumberPatterns.class), new Sydney());
    assertThat(list.rows(TypedFilter.empty(), PageRequest.first(25)).rows()).containsExactly(FRESH);
    assertThat(patterns.arguments()).containsExactly(LocalDate.of(2027, 1, 1));
  }

  @Test
  void a_series_is_opened_by_its_code_and_called_by_its_documents() {
    assertThat(SeriesList.SHAPE.column("documents").opens()).isEqualTo("series");
    assertThat(SeriesList.SHAPE.column("documents").of(FRESH))
        .isEqualTo(Phrase.of("office.number-series.of.FV"));
    assertThat(SeriesList.SHAPE.column("last").of(FRESH)).isEqualTo("–");
  }
}
