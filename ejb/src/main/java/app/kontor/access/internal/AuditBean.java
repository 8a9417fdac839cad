package app.kontor.access.internal;

import app.kontor.access.Audit;
import app.kontor.access.AuditFilter;
import app.kontor.access.AuditRow;
import app.kontor.access.SealCheck;
import app.kontor.access.model.AuditEntry;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the audit trail and computes its seals anew. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditBean implements Audit {
  private static final int BATCH = 500;

  /** As many changes as a page shows of what it changes. */
  private static final int LATEST = 20;

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");
  private static final String MATCHES =
      " FROM AuditEntry e WHERE e.sellerId = :seller AND e.at >= :from AND e.at < :until"
          + " AND e.userName LIKE :person AND LOWER(e.useCase) LIKE :useCase";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;

  @Override
  @Allowed(Permission.AUDIT_VIEW)
  public Page<AuditRow> list(AuditFilter filter, PageRequest page) {
    List<AuditRow> rows =
        matching(
                "SELECT e" + MATCHES + ended(filter) + " ORDER BY e.at DESC, e.id DESC",
                AuditEntry.class,
                filter)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultStream()
            .map(AuditBean::row)
            .toList();
    TypedQuery<Long> ids = matching("SELECT e.id" + MATCHES + ended(filter), Long.class, filter);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public List<AuditRow> changes(List<String> useCases) {
    return em.createQuery(
            "SELECT e FROM AuditEntry e WHERE e.sellerId = :seller AND e.useCase IN :useCases"
                + " AND e.outcome = 'OK' ORDER BY e.at DESC, e.id DESC",
            AuditEntry.class)
        .setParameter("seller", actor.get().sellerId())
        .setParameter("useCases", useCases)
        .setMaxResults(LATEST)
        .getResultStream()
        .map(AuditBean::row)
        .toList();
  }

  private static AuditRow row(AuditEntry entry) {
    return new AuditRow(
        entry.at(),
        entry.userName(),
        entry.useCase(),
        entry.arguments(),
        entry.outcome(),
        AuditText.read(entry.details()));
  }

  private static String ended(AuditFilter filter) {
    AuditFilter.Outcome outcome = filter.outcome();
    if (outcome == null) {
      return "";
    }
    return outcome == AuditFilter.Outcome.DONE ? " AND e.refused = FALSE" : " AND e.refused = TRUE";
  }

  private <T> TypedQuery<T> matching(String query, Class<T> type, AuditFilter filter) {
    Instant from = filter.from();
    Instant until = filter.until();
    return em.createQuery(query, type)
        .setParameter("seller", actor.get().sellerId())
        .setParameter("from", from == null ? FIRST : from)
        .setParameter("until", until == null ? LAST : until)
        .setParameter("person", LikePattern.anywhere(filter.person()))
        .setParameter("useCase", LikePattern.anywhere(filter.useCase().toLowerCase(Locale.ROOT)));
  }

  @Override
  @Allowed(Permission.AUDIT_VIEW)
  public SealCheck checkSeals() {
    // there is one chain for all sellers; what is told of it is whether it holds
    return actor.callAs(Actor.system(actor.get().sellerId()), this::checkedSeals);
  }

  private SealCheck checkedSeals() {
    SealChain chain = new SealChain();
    while (chain.intact()) {
      Map<Long, AuditEntry> entries = new HashMap<>();
      entriesAfter(chain.last()).forEach(entry -> entries.put(entry.id(), entry));
      List<SealChain.Seal> seals = sealsAfter(chain.last());
      if (seals.isEmpty()) {
        break;
      }
      for (SealChain.Seal seal : seals) {
        AuditEntry entry = entries.get(seal.entryId());
        chain.check(seal, entry == null ? null : entry.canonical());
      }
      entries.values().forEach(em::detach);
    }
    return chain.result();
  }

  private List<SealChain.Seal> sealsAfter(long seq) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT seq, entry_id, sha256 FROM audit_seal WHERE seq > ?1 ORDER BY seq LIMIT "
                    + BATCH)
            .setParameter(1, seq),
        row -> new SealChain.Seal(row.number("seq"), row.number("entry_id"), row.text("sha256")));
  }

  /** Read from the table, not from what the persistence provider remembers. */
  @SuppressWarnings("unchecked")
  private List<AuditEntry> entriesAfter(long seq) {
    return em.createNativeQuery(
            "SELECT e.* FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id"
                + " WHERE s.seq > ?1 ORDER BY s.seq LIMIT "
                + BATCH,
            AuditEntry.class)
        .setParameter(1, seq)
        .setHint("eclipselink.refresh", "true")
        .getResultList();
  }
}
