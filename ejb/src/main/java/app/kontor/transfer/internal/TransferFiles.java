package app.kontor.transfer.internal;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.file.Sha256;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.model.ColumnProfile;
import app.kontor.transfer.model.TransferFile;
import app.kontor.transfer.model.TransferFileRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds and keeps files, their rows and profiles. */
@Dependent
public class TransferFiles {
  private static final String FILES = " FROM TransferFile f WHERE f.sellerId = :seller";
  private static final String ROWS = " FROM TransferFileRow r WHERE r.transferId = :file";

  @PersistenceContext private EntityManager em;

  void add(TransferFile file) {
    em.persist(file);
  }

  Optional<TransferFile> find(long sellerId, String reference) {
    return em.createQuery("SELECT f" + FILES + " AND f.reference = :reference", TransferFile.class)
        .setParameter("seller", sellerId)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /** The file of an id, which is there. */
  TransferFile get(long id) {
    return em.find(TransferFile.class, id);
  }

  /** Files of some kinds, latest first. */
  Page<TransferFile> files(long sellerId, Collection<String> kinds, PageRequest page) {
    if (kinds.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    List<TransferFile> found =
        em.createQuery(
                "SELECT f" + FILES + " AND f.kind IN :kinds ORDER BY f.createdAt DESC, f.id DESC",
                TransferFile.class)
            .setParameter("seller", sellerId)
            .setParameter("kinds", kinds)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList();
    TypedQuery<Long> ids =
        em.createQuery("SELECT f.id" + FILES + " AND f.kind IN :kinds", Long.class)
            .setParameter("seller", sellerId)
            .setParameter("kinds", kinds);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  /** Rows of a file; refused ones first, then the largest changes, then new ones. */
  Page<TransferFileRow> rows(long fileId, @Nullable Effect outcome, PageRequest page) {
    String some = outcome == null ? "" : " AND r.outcome = :outcome";
    TypedQuery<TransferFileRow> query =
        em.createQuery(
            "SELECT r" + ROWS + some + " ORDER BY r.place, r.weight DESC, r.line",
            TransferFileRow.class);
    TypedQuery<Long> ids = em.createQuery("SELECT r.id" + ROWS + some, Long.class);
    query.setParameter("file", fileId);
    ids.setParameter("file", fileId);
    if (outcome != null) {
      query.setParameter("outcome", outcome);
      ids.setParameter("outcome", outcome);
    }
    List<TransferFileRow> found =
        query.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList();
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  /** Rows of a file by line, of some lines. */
  Map<Integer, TransferFileRow> rows(long fileId, List<Integer> lines) {
    return em.createQuery("SELECT r" + ROWS + " AND r.line IN :lines", TransferFileRow.class)
        .setParameter("file", fileId)
        .setParameter("lines", lines)
        .getResultStream()
        .collect(Collectors.toMap(TransferFileRow::line, Function.identity()));
  }

  /** How many rows of a file were applied. */
  long applied(long fileId) {
    return em.createQuery("SELECT COUNT(r)" + ROWS + " AND r.applied = TRUE", Long.class)
        .setParameter("file", fileId)
        .getSingleResult();
  }

  /** Rows that were applied and have changed what was there, by line. */
  List<TransferFileRow> changed(long fileId, int most) {
    return em.createQuery(
            "SELECT r" + ROWS + " AND r.applied = TRUE AND r.outcome = :changed ORDER BY r.line",
            TransferFileRow.class)
        .setParameter("file", fileId)
        .setParameter("changed", Effect.CHANGED)
        .setMaxResults(most)
        .getResultList();
  }

  void forgetRows(long fileId) {
    em.createQuery("DELETE" + ROWS).setParameter("file", fileId).executeUpdate();
  }

  void add(Collection<TransferFileRow> rows) {
    rows.forEach(em::persist);
  }

  /** Writes what was changed so far and lets go of it: a file may have many rows. */
  void write() {
    em.flush();
    em.clear();
  }

  /** Notes how far the work is beside whoever stops it; whether somebody wants it stopped. */
  boolean progressed(long fileId, int percent) {
    em.createQuery("UPDATE TransferFile f SET f.progress = :percent WHERE f.id = :file")
        .setParameter("percent", percent)
        .setParameter("file", fileId)
        .executeUpdate();
    return em.createQuery(
            "SELECT f.cancelWanted FROM TransferFile f WHERE f.id = :file", Boolean.class)
        .setParameter("file", fileId)
        .getSingleResult();
  }

  Optional<ColumnProfile> profile(long sellerId, String kind, List<String> headings) {
    return em.createQuery(
            "SELECT p FROM ColumnProfile p WHERE p.sellerId = :seller AND p.kind = :kind"
                + " AND p.headings = :headings",
            ColumnProfile.class)
        .setParameter("seller", sellerId)
        .setParameter("kind", kind)
        .setParameter("headings", hash(headings))
        .getResultStream()
        .findFirst();
  }

  /** The profile of these headings, which is made if there is none. */
  ColumnProfile profileToSay(long sellerId, String kind, List<String> headings) {
    return profile(sellerId, kind, headings)
        .orElseGet(
            () -> {
              ColumnProfile made = new ColumnProfile(sellerId, kind, hash(headings));
              em.persist(made);
              return made;
            });
  }

  private static String hash(List<String> headings) {
    return Sha256.hex(String.join("\u001F", headings).getBytes(StandardCharsets.UTF_8));
  }
}
