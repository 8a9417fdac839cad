package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.Audit;
import app.kontor.access.AuditFilter;
import app.kontor.access.AuditFilter.Outcome;
import app.kontor.access.AuditRow;
import app.kontor.access.SealCheck;
import app.kontor.access.internal.AuditSealer;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.time.TimeShift;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.BackgroundJobs;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit trail is read as asked for, and a changed row is found. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {
  private static final long NO_JOB = -1;
  private static final String CANCEL = "BackgroundJobs.cancel";

  private static final int MANY = 1_200;

  /** Rows of somebody of three hours ago. */
  private static final String COPIES =
      "INSERT INTO audit_entry (id, at, seller_id, user_id, user_name, use_case, arguments, outcome)"
          + " SELECT NEXT VALUE FOR id_seq, CURRENT_TIMESTAMP(6) - INTERVAL 3 HOUR, 1, 99, ?1,"
          + " 'BackgroundJobs.cancel', '-1', 'OK' FROM seq_1_to_2000 s WHERE s.seq <= ?2";

  @PersistenceContext(unitName = "kontor")
  private EntityManager em;

  @EJB private Transactions transactions;
  @EJB private Audit audit;
  @EJB private BackgroundJobs jobs;
  @EJB private AuditSealer sealer;
  @Inject private Trade trade;

  @Test
  void the_trail_is_filtered_by_person_use_case_outcome_and_time_latest_first() {
    String name = "Reader " + Trade.key();
    Instant first = hoursAgo(50);
    act(name, first);
    act(name, hoursAgo(40));
    act(name, hoursAgo(30));
    refuse(name, hoursAgo(20));

    assertThat(list(new AuditFilter(name, "", null, null, null)).rows())
        .extracting(AuditRow::at)
        .hasSize(4)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(list(new AuditFilter(name, "", Outcome.DONE, null, null)).rows())
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.useCase()).isEqualTo(CANCEL))
        .allSatisfy(row -> assertThat(row.arguments()).isEqualTo("-1"));
    assertThat(list(new AuditFilter(name, "", Outcome.REFUSED, null, null)).rows())
        .extracting(AuditRow::outcome)
        .containsExactly("NOT_ALLOWED");
    assertThat(list(new AuditFilter(name, "backgroundjobs.CAN", null, null, null)).total())
        .as("however it is typed")
        .isEqualTo(4);
    assertThat(list(new AuditFilter(name, "Nothing.", null, null, null)).rows()).isEmpty();
    assertThat(list(new AuditFilter(name, "", null, first, hoursAgo(30))).rows())
        .as("from the first instant on, the last not in it")
        .hasSize(2);
    Page<AuditRow> second =
        read(() -> audit.list(new AuditFilter(name, "", null, null, null), new PageRequest(3, 3)));
    assertThat(second.rows()).extracting(AuditRow::at).containsExactly(first);
    assertThat(second.total()).isEqualTo(4);
  }

  @Test
  void wild_cards_typed_find_nothing_more() {
    String name = "Wild " + Trade.key();
    act(name, hoursAgo(3));
    assertThat(list(new AuditFilter(name.replace(' ', '_'), "", null, null, null)).rows())
        .isEmpty();
  }

  @Test
  void another_sellers_rows_are_not_listed() {
    String name = "Neighbour " + Trade.key();
    act(name, hoursAgo(3));
    trade.sql("UPDATE audit_entry SET seller_id = 4712 WHERE user_name = ?1", name);
    try {
      assertThat(list(new AuditFilter(name, "", null, null, null)).rows()).isEmpty();
    } finally {
      trade.sql("UPDATE audit_entry SET seller_id = 1 WHERE user_name = ?1", name);
    }
  }

  @Test
  void seals_hold_until_a_row_is_changed_and_the_first_broken_one_is_named() {
    String name = "Sealed " + Trade.key();
    act(name, hoursAgo(3));
    act(name, hoursAgo(2));
    List<?> seals = sealed(name);
    assertThat(seals).hasSize(2);
    long broken = ((Number) seals.get(0)).longValue();
    SealCheck before = read(audit::checkSeals);
    assertThat(before.broken()).isNull();
    assertThat(before.checked()).isGreaterThanOrEqualTo(((Number) seals.get(1)).longValue());

    change(broken, "somebody else");
    try {
      SealCheck changed = read(audit::checkSeals);
      assertThat(changed.intact()).isFalse();
      assertThat(changed.broken()).isEqualTo(broken);
      assertThat(changed.checked()).isEqualTo(broken - 1);
    } finally {
      change(broken, name);
    }
    assertThat(read(audit::checkSeals).intact()).isTrue();
  }

  @Test
  void a_row_that_is_committed_after_later_ones_is_sealed_nevertheless() {
    String late = "Late " + Trade.key();
    String later = "Later " + Trade.key();
    transactions.run(
        () -> {
          write(late, 1);
          trade.sql(COPIES, later, 1);
          sealAll();
          assertThat(seals(late)).as("nobody sees it yet").isEmpty();
          assertThat(seals(later)).hasSize(1);
        });
    sealAll();
    assertThat(seals(late)).hasSize(1);
    assertThat(read(audit::checkSeals).intact()).isTrue();
  }

  @Test
  void what_is_sealed_without_a_gap_is_not_read_again() {
    String many = "Many " + Trade.key();
    trade.sql(COPIES, many, MANY);
    sealAll();
    assertThat(seals(many)).hasSize(MANY);
    long last =
        number("SELECT MAX(written) AS n FROM audit_entry WHERE user_name = '" + many + "'");
    for (int time = 0; time < 2; time++) {
      trade.sql("UPDATE audit_seal_mark SET noted_at = noted_at - INTERVAL 16 MINUTE");
      sealAll();
    }
    assertThat(number("SELECT sealed AS n FROM audit_seal_mark")).isGreaterThanOrEqualTo(last);
    assertThat(rowsReadToSeal()).isLessThan(MANY);
    assertThat(read(audit::checkSeals).intact()).isTrue();
  }

  /** Seals whatever was written until now, however young. */
  private void sealAll() {
    TimeShift.<@Nullable Void>at(
        Instant.now().plus(Duration.ofHours(1)),
        () -> {
          long before = -1;
          for (long seals = seals(); seals > before; seals = seals()) {
            before = seals;
            transactions.run(sealer::seal);
          }
          return null;
        });
  }

  private long seals() {
    return number("SELECT COUNT(*) AS n FROM audit_seal");
  }

  /** In the running transaction. */
  private void write(String name, int copies) {
    em.createNativeQuery(COPIES).setParameter(1, name).setParameter(2, copies).executeUpdate();
  }

  private long rowsReadToSeal() {
    return transactions.write(
        () -> {
          long own = -handlerReads() + handlerReads();
          long before = handlerReads();
          sealer.seal();
          return handlerReads() - before - own;
        });
  }

  private long handlerReads() {
    return em.createNativeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'").getResultList().stream()
        .mapToLong(row -> Long.parseLong(String.valueOf(((Object[]) row)[1])))
        .sum();
  }

  private long number(String sql) {
    return ((Number) trade.rows(sql).get(0)).longValue();
  }

  private List<?> sealed(String name) {
    List<?> seals = seals(name);
    for (int round = 0; round < 100 && seals.size() < 2; round++) {
      sealer.seal();
      seals = seals(name);
    }
    return seals;
  }

  private List<?> seals(String name) {
    return trade.rows(
        "SELECT s.seq FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id"
            + " WHERE e.user_name = ?1 ORDER BY s.seq",
        name);
  }

  private void change(long seal, String name) {
    trade.sql(
        "UPDATE audit_entry SET user_name = ?1"
            + " WHERE id = (SELECT entry_id FROM audit_seal WHERE seq = ?2)",
        name,
        seal);
  }

  /** A use case that is written to the trail and changes nothing. */
  private void act(String name, Instant when) {
    TimeShift.<@Nullable Void>at(
        when,
        () -> {
          trade.as(person(name, Role.ADMINISTRATOR), () -> jobs.cancel(NO_JOB));
          return null;
        });
  }

  private void refuse(String name, Instant when) {
    TimeShift.<@Nullable Void>at(
        when,
        () -> {
          trade.as(
              person(name, Role.WAREHOUSE),
              () -> {
                try {
                  jobs.cancel(NO_JOB);
                } catch (app.kontor.access.NotAllowed expected) {
                  assertThat(expected.code()).isEqualTo("NOT_ALLOWED");
                }
              });
          return null;
        });
  }

  private Page<AuditRow> list(AuditFilter filter) {
    return read(() -> audit.list(filter, PageRequest.first(50)));
  }

  private <T> T read(java.util.function.Supplier<T> work) {
    return trade.as(person("Auditor", Role.ADMINISTRATOR), work);
  }

  private static Actor person(String name, Role role) {
    return Actor.person(99, "audit@kontor.example", name, Locale.ENGLISH, 1, 0, Set.of(role));
  }

  private static Instant hoursAgo(int hours) {
    return Instant.now().minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.HOURS);
  }
}
