package app.kontor.platform.number.internal;

import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.setting.SettingKey;
import app.kontor.platform.setting.Settings;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * One counter row per seller, series and period, locked until the issuing transaction ends. It is
 * the hottest row there is, so it is drawn from last, and nothing slow follows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class NumberSeriesBean implements NumberSeries {
  static final String DEFAULT_PATTERN = "{series}/{yyyy}/{mm}/{n:05}";

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;

  /** The setting that keeps a series' pattern. */
  static SettingKey<String> key(String series) {
    return SettingKey.text("numbers." + series.toLowerCase(Locale.ROOT), DEFAULT_PATTERN);
  }

  @Override
  public String next(long sellerId, String series, LocalDate date) {
    return next(sellerId, series, date, 1).get(0);
  }

  @Override
  public List<String> next(long sellerId, String series, LocalDate date, int count) {
    if (count == 0) {
      return List.of();
    }
    NumberPattern pattern = new NumberPattern(settings.get(sellerId, key(series)));
    long last = draw(sellerId, series, pattern.period(date), count);
    for (NumberPattern now = now(sellerId, series);
        !now.text().equals(pattern.text());
        now = now(sellerId, series)) {
      // whoever changes a pattern holds the counters meanwhile, so it may be another one by now
      giveBack(sellerId, series, pattern.period(date), count);
      pattern = now;
      last = draw(sellerId, series, pattern.period(date), count);
    }
    NumberPattern drawn = pattern;
    return LongStream.rangeClosed(last - count + 1, last)
        .mapToObj(value -> drawn.format(series, date, value))
        .toList();
  }

  private NumberPattern now(long sellerId, String series) {
    return new NumberPattern(settings.now(sellerId, key(series)));
  }

  /** Raises the counter, which locks it, and reads what it says now. */
  private long draw(long sellerId, String series, String period, int count) {
    Number last =
        (Number)
            em.createNativeQuery(
                    "INSERT INTO number_counter (seller_id, series, period, last_value)"
                        + " VALUES (?1, ?2, ?3, ?4)"
                        + " ON DUPLICATE KEY UPDATE last_value = last_value + ?4"
                        + " RETURNING last_value")
                .setParameter(1, sellerId)
                .setParameter(2, series)
                .setParameter(3, period)
                .setParameter(4, count)
                // a counter is no entity: what gets the number is written when it is whole
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    return last.longValue();
  }

  private void giveBack(long sellerId, String series, String period, int count) {
    em.createNativeQuery(
            "UPDATE number_counter SET last_value = last_value - ?4"
                + " WHERE seller_id = ?1 AND series = ?2 AND period = ?3")
        .setParameter(1, sellerId)
        .setParameter(2, series)
        .setParameter(3, period)
        .setParameter(4, count)
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
  }
}
