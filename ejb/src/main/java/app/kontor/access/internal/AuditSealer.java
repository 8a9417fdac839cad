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
 * waiting for each other on the chain's head.
 */
@Singleton
public class AuditSealer {
  private static final int BATCH = 500;

  /** Rows younger than this may have older ones uncommitted beside them. */
  private static final Duration SETTLED = Duration.ofSeconds(90);

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
    Optional<Head> head =
        Rows.first(
            em.createNativeQuery(
                "SELECT seq, sha256 FROM audit_seal ORDER BY seq DESC LIMIT 1 FOR UPDATE"),
            row -> new Head(row.number("seq"), row.text("sha256")));
    long seq = head.map(Head::seq).orElse(0L);
    String last = head.map(Head::sha256).orElse("");
    for (AuditEntry entry : unsealed()) {
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
  private List<AuditEntry> unsealed() {
    return em.createNativeQuery(
            "SELECT e.* FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                + " WHERE s.entry_id IS NULL AND e.at < ?1 ORDER BY e.id LIMIT "
                + BATCH,
            AuditEntry.class)
        .setParameter(1, LocalDateTime.ofInstant(clock.instant().minus(SETTLED), ZoneOffset.UTC))
        .getResultList();
  }

  static String hash(String previous, String canonical) {
    return Sha256.hex((previous + "\n" + canonical).getBytes(StandardCharsets.UTF_8));
  }
}
