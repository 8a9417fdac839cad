package app.kontor.access.internal;

import app.kontor.access.model.AuditEntry;
import app.kontor.platform.data.Rows;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Chains audit rows once they are committed: each seal is the SHA-256 of the seal before it and the
 * row, so a changed, added or missing row is found. Sealing afterwards keeps transactions from
 * waiting for each other on the chain's head. What is sealed without a gap is not looked at again:
 * a mark says how far that is, in the order in which the database was given the rows.
 */
@Singleton
public class AuditSealer {
  private static final int BATCH = 500;

  private static final String LAST_WRITTEN =
      "SELECT COALESCE(MAX(written), 0) AS last FROM audit_entry";

  /** Rows younger than this may have older ones uncommitted beside them. */
  private static final Duration SETTLED = Duration.ofSeconds(90);

  /**
   * By then every transaction has ended, though it wrote a row before another one that was seen: a
   * transaction lasts five minutes at most.
   */
  private static final Duration ENDED = Duration.ofMinutes(15);

  /**
   * How far the trail is sealed without a gap.
   *
   * @param sealed every row written up to there has its seal
   * @param written the last row there was when somebody looked
   * @param age seconds since then, by the database's clock
   */
  private record Mark(long sealed, long written, long age) {}

  /** The last seal. */
  private record Head(long seq, String sha256) {}

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Transactions transactions;
  @Inject private DatabaseOutage outage;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void tick() {
    outage.guard("audit", () -> transactions.run(this::seal));
  }

  /** Seals the rows that are settled, at most {@value #BATCH} of them. */
  public void seal() {
    Mark mark = mark();
    List<AuditEntry> unsealed = unsealed(mark.sealed());
    seal(unsealed);
    boolean ended = mark.age() < 0 || mark.age() >= ENDED.toSeconds();
    if (ended && unsealed.size() < BATCH) {
      move(mark);
    }
  }

  /** The mark, which nobody else moves until the transaction ends. */
  private Mark mark() {
    return Rows.first(
            em.createNativeQuery(
                "SELECT sealed, written, TIMESTAMPDIFF(SECOND, noted_at, UTC_TIMESTAMP(6)) AS age"
                    + " FROM audit_seal_mark FOR UPDATE"),
            row -> new Mark(row.number("sealed"), row.number("written"), row.number("age")))
        .orElseThrow(() -> new IllegalStateException("no mark of the audit trail's seals"));
  }

  private void seal(List<AuditEntry> unsealed) {
    Optional<Head> head =
        Rows.first(
            em.createNativeQuery(
                "SELECT seq, sha256 FROM audit_seal ORDER BY seq DESC LIMIT 1 FOR UPDATE"),
            row -> new Head(row.number("seq"), row.text("sha256")));
    long seq = head.map(Head::seq).orElse(0L);
    String last = head.map(Head::sha256).orElse("");
    for (AuditEntry entry : unsealed) {
      seq++;
      last = hash(last, entry.canonical());
      em.createNativeQuery("INSERT INTO audit_seal (seq, entry_id, sha256) VALUES (?1, ?2, ?3)")
          .setParameter(1, seq)
          .setParameter(2, entry.id())
          .setParameter(3, last)
          .executeUpdate();
    }
  }

  @SuppressWarnings("unchecked")
  private List<AuditEntry> unsealed(long sealed) {
    return em.createNativeQuery(
            "SELECT e.* FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                + " WHERE e.written > ?1 AND s.entry_id IS NULL AND e.at < ?2 ORDER BY e.written"
                + " LIMIT "
                + BATCH,
            AuditEntry.class)
        .setParameter(1, sealed)
        .setParameter(2, LocalDateTime.ofInstant(clock.instant().minus(SETTLED), ZoneOffset.UTC))
        .getResultList();
  }

  /**
   * Moves the mark up to what was written last when somebody looked, or up to a row that still
   * waits, and looks what is written last now. A database's clock that was set back is looked at
   * again.
   */
  private void move(Mark mark) {
    long first =
        Rows.first(
                em.createNativeQuery(
                        "SELECT e.written FROM audit_entry e LEFT JOIN audit_seal s"
                            + " ON s.entry_id = e.id WHERE e.written > ?1 AND s.entry_id IS NULL"
                            + " ORDER BY e.written LIMIT 1")
                    .setParameter(1, mark.sealed()),
                row -> row.number("written"))
            .orElse(Long.MAX_VALUE);
    long sealed = mark.age() < 0 ? mark.sealed() : Math.min(mark.written(), first - 1);
    em.createNativeQuery(
            "UPDATE audit_seal_mark SET sealed = ?1, written = ?2, noted_at = UTC_TIMESTAMP(6)")
        .setParameter(1, sealed)
        .setParameter(2, Math.max(sealed, Rows.number(em.createNativeQuery(LAST_WRITTEN))))
        .executeUpdate();
  }

  static String hash(String previous, String canonical) {
    return Sha256.hex((previous + "\n" + canonical).getBytes(StandardCharsets.UTF_8));
  }
}
