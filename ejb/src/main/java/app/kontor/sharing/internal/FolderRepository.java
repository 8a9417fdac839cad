package app.kontor.sharing.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.PartnerScope;
import app.kontor.party.Partner;
import app.kontor.platform.data.Counts;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
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
import java.util.stream.Collectors;

/** Finds folders, documents and read marks, always within a scope. */
@Dependent
class FolderRepository {
  private static final String IN_SCOPE =
      "d.sellerId = :seller AND (:partner = 0 OR d.partnerId = :partner)";

  /** The other side's current version that the person has not marked. */
  private static final String UNREAD =
      "d.bySeller = :other AND NOT EXISTS (SELECT r.id FROM ReadMark r WHERE r.document = d"
          + " AND r.versionNumber = d.currentVersion AND r.userId = :user)";

  private static final SpelledNumbers.Place DOCUMENTS =
      new SpelledNumbers.Place("FROM shared_document", "partner_id");

  @PersistenceContext private EntityManager em;
  private final SpelledNumbers spelled;

  @Inject
  FolderRepository(SpelledNumbers spelled) {
    this.spelled = spelled;
  }

  /** What one partner's folder holds. */
  record Content(Total documents, Total notReadByPartner, Instant updatedAt) {}

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
      where.append(
          " AND d.folder.id = (SELECT f.id FROM Folder f WHERE f.sellerId = :seller"
              + " AND f.partnerNumber = :folder)");
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

  Total countUnread(Actor actor) {
    List<Long> ids =
        em.createQuery(
                "SELECT d.id FROM SharedDocument d WHERE " + IN_SCOPE + " AND " + UNREAD,
                Long.class)
            .setParameter("seller", actor.scope().sellerId())
            .setParameter("partner", actor.scope().partnerId())
            .setParameter("other", !actor.isStaff())
            .setParameter("user", actor.userId())
            .setMaxResults(Total.COUNTED + 1)
            .getResultList();
    return Total.upTo(ids.size());
  }

  /** The folders' contents by partner, in three statements. */
  Map<Long, Content> contents(long sellerId, Collection<Long> partnerIds) {
    Map<Long, Content> contents = new HashMap<>();
    if (partnerIds.isEmpty()) {
      return contents;
    }
    String ofPartner =
        "SELECT d.id FROM shared_document d WHERE d.seller_id = ?1 AND d.partner_id = ";
    Map<Long, String> held = new HashMap<>();
    Map<Long, String> unread = new HashMap<>();
    for (Long partner : partnerIds) {
      held.put(partner, ofPartner + partner);
      unread.put(
          partner,
          ofPartner
              + partner
              + " AND d.by_seller AND NOT EXISTS (SELECT 1 FROM read_mark r"
              // however few marks there are, they are not gone through for each document
              + " FORCE INDEX (read_mark_once) WHERE r.document_id = d.id"
              + " AND r.version_number = d.current_version AND NOT r.of_seller)");
    }
    Map<Long, Total> notRead = Counts.read(em, unread, List.of(sellerId));
    Map<Long, Instant> latest = latest(sellerId, partnerIds);
    Counts.read(em, held, List.of(sellerId))
        .forEach(
            (partner, documents) -> {
              Instant updatedAt = latest.get(partner);
              if (updatedAt != null) {
                contents.put(
                    partner,
                    new Content(documents, notRead.getOrDefault(partner, Total.of(0)), updatedAt));
              }
            });
    return contents;
  }

  /** When something was put into folders last, out of an index. */
  private Map<Long, Instant> latest(long sellerId, Collection<Long> partnerIds) {
    Map<Long, Instant> latest = new HashMap<>();
    String each =
        partnerIds.stream()
            .map(
                partner ->
                    "(SELECT d.partner_id, d.updated_at AS latest FROM shared_document d WHERE"
                        + " d.seller_id = ?1 AND d.partner_id = "
                        + partner
                        + " ORDER BY d.updated_at DESC LIMIT 1)")
            .collect(Collectors.joining(" UNION ALL "));
    Rows.list(
            em.createNativeQuery(each).setParameter(1, sellerId),
            row -> Map.entry(row.number("partner_id"), row.instant("latest")))
        .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
    return latest;
  }
}
