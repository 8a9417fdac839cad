package app.kontor.billing.internal;

import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.internal.render.FrozenSheet;
import app.kontor.platform.data.Rows;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frozen sheets of documents, and the file that is made of each once. */
@Dependent
public class DocumentSheets {
  @PersistenceContext private EntityManager em;
  private final FileStore files;
  private final Clock clock;

  @Inject
  DocumentSheets(FileStore files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * A document on its way to its file.
   *
   * @param fileId null until it is prepared
   * @param sheet null for documents that were issued with their file
   */
  record Paper(
      long documentId,
      long sellerId,
      DocumentNumber number,
      Locale language,
      @Nullable Long fileId,
      @Nullable FrozenSheet sheet) {}

  /** Keeps what an issued document says. */
  void freeze(long documentId, FrozenSheet sheet, String layout) {
    em.createNativeQuery(
            "INSERT INTO billing_sheet (document_id, sheet, sha256, layout, frozen_at)"
                + " VALUES (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, documentId)
        .setParameter(2, sheet.json())
        .setParameter(3, sheet.sha256())
        .setParameter(4, layout)
        .setParameter(5, now())
        // the document is written already, and nothing else need be
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
  }

  Optional<Paper> find(long documentId) {
    return Rows.list(
            em.createNativeQuery(
                    "SELECT d.id, d.seller_id, d.number, d.language, d.file_id, s.sheet, s.sha256"
                        + " FROM billing_document d LEFT JOIN billing_sheet s ON s.document_id ="
                        + " d.id WHERE d.id = ?1")
                .setParameter(1, documentId),
            DocumentSheets::paper)
        .stream()
        .findFirst();
  }

  Optional<Long> id(long sellerId, DocumentNumber number) {
    List<?> ids =
        em.createNativeQuery("SELECT id FROM billing_document WHERE seller_id = ?1 AND number = ?2")
            .setParameter(1, sellerId)
            .setParameter(2, number.value())
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  private static Paper paper(Rows row) {
    String json = row.textOrNull("sheet");
    return new Paper(
        row.number("id"),
        row.number("seller_id"),
        new DocumentNumber(row.text("number")),
        Locale.forLanguageTag(row.text("language")),
        row.numberOrNull("file_id"),
        json == null ? null : new FrozenSheet(json, row.text("sha256")));
  }

  /**
   * Stores the file unless somebody was quicker; the id of the one that is kept. Must run in a
   * transaction of its own, read committed.
   */
  long keep(Paper paper, byte[] pdf, String layout) {
    em.createNativeQuery("SELECT document_id FROM billing_sheet WHERE document_id = ?1 FOR UPDATE")
        .setParameter(1, paper.documentId())
        .getSingleResult();
    Long there = find(paper.documentId()).map(Paper::fileId).orElse(null);
    if (there != null) {
      return there;
    }
    StoredFile file = files.store(DocumentSummary.fileName(paper.number()), pdf);
    em.createNativeQuery(
            "UPDATE billing_document SET file_id = ?2, sha256 = ?3"
                + " WHERE id = ?1 AND file_id IS NULL")
        .setParameter(1, paper.documentId())
        .setParameter(2, file.id())
        .setParameter(3, file.sha256())
        .executeUpdate();
    em.createNativeQuery(
            "UPDATE billing_sheet SET prepared_at = ?2, prepared_layout = ?3"
                + " WHERE document_id = ?1")
        .setParameter(1, paper.documentId())
        .setParameter(2, now())
        .setParameter(3, layout)
        .executeUpdate();
    return file.id();
  }

  /** The file of a document, if it is there. */
  Optional<StoredFile> file(long documentId) {
    return find(documentId).map(Paper::fileId).filter(Objects::nonNull).map(files::get);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
