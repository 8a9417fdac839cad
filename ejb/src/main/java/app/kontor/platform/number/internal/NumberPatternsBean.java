package app.kontor.platform.number.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Rows;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.number.NumberedDocuments;
import app.kontor.platform.number.NumberedDocuments.Series;
import app.kontor.platform.setting.Settings;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Patterns as settings, checked against counters, other series and issued numbers. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NumberPatternsBean implements NumberPatterns {
  private static final String FIELD = "pattern";
  private static final int MOST_CHARACTERS = 40;

  /** A counter with which a number must still fit its column. */
  private static final long MANY = 9_999_999;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private AuditChanges changes;
  @Inject private Clock clock;
  @Inject private Settings settings;
  @Inject @Any private Instance<NumberedDocuments> documents;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public List<SeriesView> list(LocalDate day) {
    long sellerId = actor.get().sellerId();
    Map<String, String> stored = settings.stored(sellerId);
    Map<String, Map<String, Long>> counters = counters(sellerId);
    return all().stream()
        .map(Series::code)
        .map(
            code -> {
              NumberPattern pattern = stored(stored, code);
              long last =
                  counters.getOrDefault(code, Map.of()).getOrDefault(pattern.period(day), 0L);
              return new SeriesView(
                  code,
                  pattern.text(),
                  pattern.format(code, day, last + 1),
                  last == 0 ? null : pattern.format(code, day, last));
            })
        .toList();
  }

  private static NumberPattern stored(Map<String, String> settings, String code) {
    return new NumberPattern(
        settings.getOrDefault(NumberSeriesBean.key(code).name(), NumberSeriesBean.DEFAULT_PATTERN));
  }

  private List<Series> all() {
    return documents.stream()
        .flatMap(one -> one.series().stream())
        .sorted(Comparator.comparing(Series::code))
        .toList();
  }

  private Map<String, Map<String, Long>> counters(long sellerId) {
    Map<String, Map<String, Long>> counters = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT series, period, last_value FROM number_counter WHERE seller_id = ?1")
            .setParameter(1, sellerId),
        row ->
            counters
                .computeIfAbsent(row.text("series"), series -> new HashMap<>())
                .put(row.text("period"), row.number("last_value")));
    return counters;
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public String preview(String series, String pattern, LocalDate day) {
    long sellerId = actor.get().sellerId();
    NumberPattern wanted = checked(sellerId, series, pattern);
    long last =
        counters(sellerId).getOrDefault(series, Map.of()).getOrDefault(wanted.period(day), 0L);
    return wanted.format(series, day, last + 1);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(String series, String seen, String pattern) {
    long sellerId = actor.get().sellerId();
    // whoever draws a number holds its counter until the document is there, so wait for them
    em.createNativeQuery(
            "SELECT last_value FROM number_counter WHERE seller_id = ?1 AND series = ?2 FOR UPDATE")
        .setParameter(1, sellerId)
        .setParameter(2, series)
        .getResultList();
    NumberPattern wanted = checked(sellerId, series, pattern);
    String now = settings.now(sellerId, NumberSeriesBean.key(series));
    if (!now.equals(seen) && !now.equals(wanted.text())) {
      throw new ChangedMeanwhile();
    }
    settings.put(sellerId, NumberSeriesBean.key(series), wanted.text());
    changes.note(FIELD, seen, pattern);
  }

  private NumberPattern checked(long sellerId, String series, String text) {
    List<Series> all = all();
    if (all.stream().noneMatch(one -> one.code().equals(series))) {
      throw new InvalidInput("series", "NOT_A_VALUE", series);
    }
    NumberPattern wanted = NumberPattern.entered(FIELD, text);
    LocalDate earliest = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
    if (wanted.format(series, earliest, MANY).length() > MOST_CHARACTERS) {
      throw new InvalidInput(FIELD, "TOO_LONG", MOST_CHARACTERS);
    }
    Map<String, String> stored = settings.stored(sellerId);
    for (Series other : all) {
      if (!other.code().equals(series)
          && wanted.meets(series, stored(stored, other.code()), other.code())) {
        throw new InvalidInput(FIELD, "PATTERN_MEETS", other.code());
      }
    }
    refuseIssued(sellerId, series, wanted, earliest, all);
    return wanted;
  }

  private void refuseIssued(
      long sellerId, String series, NumberPattern wanted, LocalDate earliest, List<Series> all) {
    Map<String, Long> counters = counters(sellerId).getOrDefault(series, Map.of());
    Set<String> queries = all.stream().map(Series::issued).collect(Collectors.toSet());
    for (String query : queries) {
      for (Object number :
          em.createNativeQuery(query)
              .setParameter(1, sellerId)
              .setParameter(2, "^" + wanted.regexp(series) + "$")
              .getResultList()) {
        if (wanted.mayBring(series, String.valueOf(number), earliest, counters)) {
          throw new InvalidInput(FIELD, "PATTERN_ISSUED", String.valueOf(number));
        }
      }
    }
  }
}
