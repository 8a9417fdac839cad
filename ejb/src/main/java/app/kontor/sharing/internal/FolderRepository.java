package app.kontor.sharing.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.PartnerScope;
import app.kontor.party.Partner;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.sharing.DocumentFilter;
import app.kontor.sharing.DocumentSummary;
import app.kontor.sharing.SharingRefusal.UnknownDocument;
import app.kontor.sharing.model.Folder;
import app.kontor.sharing.model.ReadMark;
import app.kontor.sharing.model.SharedDocument;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds folders, documents and read marks, always within a scope. */
@Dependent
class FolderRepository {
  private static final String IN_SCOPE =
      "d.folder.sellerId = :seller AND (:partner = 0 OR d.folder.partnerId = :partner)";

  /** The other side's current version that the person has not marked. */
  private static final String UNREAD =
      "d.bySeller = :other AND NOT EXISTS (SELECT r.id FROM ReadMark r WHERE r.document = d"
          + " AND r.versionNumber = d.currentVersion AND r.userId = :user)";

  private static final SpelledNumbers.Place DOCUMENTS =
      new SpelledNumbers.Place(
          "FROM shared_document JOIN shared_folder ON shared_folder.id = shared_document.folder_id",
          "partner_id");

  @PersistenceContext private EntityManager em;
  private final SpelledNumbers spelled;

  @Inject
  FolderRepository(SpelledNumbers spelled) {
    this.spelled = spelled;
  }

  /** What the grouped statement says about one partner's folder. */
  record Content(long documents, long notReadByPartner, Instant updatedAt) {}

  /** What a partner has not read; public for the persistence provider, as {@link Held} is. */
  public record Unread(Long partnerId, Long documents) {}

  /** What a partner's folder holds. */
  public record Held(Long partnerId, Long documents, Instant updatedAt) {}

  /** The partner's folder, made now if it is the first document. */
  Folder folderOf(long sellerId, Partner partner, Instant now) {
    return find(sellerId, partner.id())
        .orElseGet(
            () -> {
              em.createNativeQuery(
                      "INSERT IGNORE INTO shared_folder"
                          + " (id, seller_id, partner_id, partner_number, created_at, version)"
                          + " VALUES (NEXT VALUE FOR id_seq, ?1, ?2, ?3, ?4, 0)")
                  .setParameter(1, sellerId)
                  .setParameter(2, partner.id())
                  .setParameter(3, partner.number().value())
                  .setParameter(4, java.time.LocalDateTime.ofInstant(now, java.time.ZoneOffset.UTC))
                  .executeUpdate();
              return locked(sellerId, partner.id());
            });
  }

  private Optional<Folder> find(long sellerId, long partnerId) {
    return byPartner(sellerId, partnerId).getResultStream().findFirst();
  }

  /** A locking read sees the row of another transaction that came first. */
  private Folder locked(long sellerId, long partnerId) {
    return byPartner(sellerId, partnerId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  private TypedQuery<Folder> byPartner(long sellerId, long partnerId) {
    return em.createQuery(
            "SELECT f FROM Folder f WHERE f.sellerId = :seller AND f.partnerId = :partner",
            Folder.class)
        .setParameter("seller", sellerId)
        .setParameter("partner", partnerId);
  }

  void add(SharedDocument document) {
    em.persist(document);
  }

  void add(ReadMark mark) {
    em.persist(mark);
  }

  /** The document that a spelling of its number means. */
  SharedDocument get(String number, PartnerScope scope) {
    return byNumber(number, scope)
        .getResultStream()
        .findFirst()
        .or(
            () ->
                spelled
                    .find(
                        DOCUMENTS,
                        number,
                        new SpelledNumbers.Scope(scope.sellerId(), scope.partnerId()))
                    .flatMap(meant -> byNumber(meant, scope).getResultStream().findFirst()))
        .orElseThrow(() -> new UnknownDocument(number));
  }

  /** The document, with its row locked until the transaction ends. */
  SharedDocument lock(String number, PartnerScope scope) {
    return byNumber(number, scope)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownDocument(number));
  }

  private TypedQuery<SharedDocument> byNumber(String number, PartnerScope scope) {
    return em.createQuery(
            "SELECT d FROM SharedDocument d WHERE d.number = :number AND " + IN_SCOPE,
            SharedDocument.class)
        .setParameter("number", number)
        .setParameter("seller", scope.sellerId())
        .setParameter("partner", scope.partnerId());
  }

  /** The marks of the document's current version. */
  List<ReadMark> marks(SharedDocument document) {
    return em.createQuery(
            "SELECT r FROM ReadMark r WHERE r.document = :document"
                + " AND r.versionNumber = :version",
            ReadMark.class)
        .setParameter("document", document)
        .setParameter("version", document.currentVersion())
        .getResultList();
  }

  boolean isMarked(SharedDocument document, int version, long userId) {
    return em.createQuery(
                "SELECT COUNT(r) FROM ReadMark r WHERE r.document = :document"
                    + " AND r.versionNumber = :version AND r.userId = :user",
                Long.class)
            .setParameter("document", document)
            .setParameter("version", version)
            .setParameter("user", userId)
            .getSingleResult()
        > 0;
  }

  Page<DocumentSummary> list(DocumentFilter filter, Actor actor, PageRequest page) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(filter, actor, parameters);
    TypedQuery<SharedDocument> rows =
        em.createQuery(
            "SELECT d FROM SharedDocument d JOIN FETCH d.folder WHERE "
                + where
                + " ORDER BY d.updatedAt DESC, d.id DESC",
            SharedDocument.class);
    TypedQuery<Long> ids =
        em.createQuery("SELECT d.id FROM SharedDocument d WHERE " + where, Long.class);
    parameters.forEach(rows::setParameter);
    parameters.forEach(ids::setParameter);
    List<SharedDocument> found =
        rows.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList();
    List<Long> read = readOf(found, actor.userId());
    return new Page<>(
        found.stream()
            .map(
                document ->
                    document.summary(
                        document.isCurrentBySeller() == actor.isStaff()
                            || read.contains(document.id())))
            .toList(),
        Total.of(page, found.size(), ids));
  }

  private List<Long> readOf(List<SharedDocument> documents, long userId) {
    if (documents.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT r.document.id FROM ReadMark r WHERE r.document IN :documents"
                + " AND r.versionNumber = r.document.currentVersion AND r.userId = :user",
            Long.class)
        .setParameter("documents", documents)
        .setParameter("user", userId)
        .getResultList();
  }

  private static String where(DocumentFilter filter, Actor actor, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder(IN_SCOPE);
    parameters.put("seller", actor.scope().sellerId());
    parameters.put("partner", actor.scope().partnerId());
    if (!filter.partnerNumber().isEmpty()) {
      where.append(" AND d.folder.partnerNumber = :folder");
      parameters.put("folder", filter.partnerNumber().value());
    }
    if (filter.unreadOnly()) {
      where.append(" AND ").append(UNREAD);
      parameters.put("other", !actor.isStaff());
      parameters.put("user", actor.userId());
    }
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " AND (d.plainNumber LIKE :key OR d.title LIKE :part" + " OR d.fileName LIKE :part)");
      parameters.put("key", SpelledNumbers.part(text));
      parameters.put("part", LikePattern.anywhere(text));
    }
    return where.toString();
  }

  long countUnread(Actor actor) {
    return em.createQuery(
            "SELECT COUNT(d) FROM SharedDocument d WHERE " + IN_SCOPE + " AND " + UNREAD,
            Long.class)
        .setParameter("seller", actor.scope().sellerId())
        .setParameter("partner", actor.scope().partnerId())
        .setParameter("other", !actor.isStaff())
        .setParameter("user", actor.userId())
        .getSingleResult();
  }

  /** The folders' contents by partner, in two statements. */
  Map<Long, Content> contents(long sellerId, Collection<Long> partnerIds) {
    Map<Long, Content> contents = new HashMap<>();
    if (partnerIds.isEmpty()) {
      return contents;
    }
    Map<Long, Long> notRead = new HashMap<>();
    em.createQuery(
            "SELECT NEW "
                + Unread.class.getName()
                + "(d.folder.partnerId, COUNT(d)) FROM SharedDocument d"
                + " WHERE d.folder.sellerId = :seller AND d.folder.partnerId IN :partners"
                + " AND d.bySeller = TRUE AND NOT EXISTS (SELECT r.id FROM ReadMark r"
                + " WHERE r.document = d AND r.versionNumber = d.currentVersion"
                + " AND r.ofSeller = FALSE) GROUP BY d.folder.partnerId",
            Unread.class)
        .setParameter("seller", sellerId)
        .setParameter("partners", partnerIds)
        .getResultStream()
        .forEach(unread -> notRead.put(unread.partnerId(), unread.documents()));
    em.createQuery(
            "SELECT NEW "
                + Held.class.getName()
                + "(d.folder.partnerId, COUNT(d), MAX(d.updatedAt)) FROM SharedDocument d"
                + " WHERE d.folder.sellerId = :seller AND d.folder.partnerId IN :partners"
                + " GROUP BY d.folder.partnerId",
            Held.class)
        .setParameter("seller", sellerId)
        .setParameter("partners", partnerIds)
        .getResultStream()
        .forEach(
            held ->
                contents.put(
                    held.partnerId(),
                    new Content(
                        held.documents(),
                        notRead.getOrDefault(held.partnerId(), 0L),
                        held.updatedAt())));
    return contents;
  }
}
