package app.kontor.sharing.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.platform.data.Counts;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.sharing.SharingRefusal.UnknownForm;
import app.kontor.sharing.SharingRefusal.UnknownSubmission;
import app.kontor.sharing.SubmissionFilter;
import app.kontor.sharing.SubmissionStatus;
import app.kontor.sharing.model.FormRow;
import app.kontor.sharing.model.Submission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds forms and what was filled in; submissions always within a scope. */
@Dependent
class FormRepository {
  private static final int MAX_FORMS = 200;
  private static final String IN_SCOPE =
      "s.sellerId = :seller AND (:partner = 0 OR s.partnerId = :partner)";

  private static final SpelledNumbers.Place SUBMISSIONS =
      new SpelledNumbers.Place("FROM form_submission", "partner_id");

  private final SpelledNumbers spelled;

  @Inject
  FormRepository(SpelledNumbers spelled) {
    this.spelled = spelled;
  }

  @PersistenceContext private EntityManager em;

  void add(FormRow form) {
    em.persist(form);
  }

  void add(Submission submission) {
    em.persist(submission);
  }

  void remove(Submission submission) {
    em.remove(submission);
  }

  List<FormRow> current(long sellerId) {
    return em.createQuery(
            "SELECT f FROM FormRow f WHERE f.sellerId = :seller AND f.currentOne = TRUE"
                + " ORDER BY f.code",
            FormRow.class)
        .setParameter("seller", sellerId)
        .setMaxResults(MAX_FORMS)
        .getResultList();
  }

  Optional<FormRow> find(long sellerId, String code) {
    return byCode(sellerId, code).getResultStream().findFirst();
  }

  FormRow get(long sellerId, String code) {
    return find(sellerId, code).orElseThrow(() -> new UnknownForm(code));
  }

  /** The current version, with its row locked until the transaction ends. */
  Optional<FormRow> lock(long sellerId, String code) {
    return byCode(sellerId, code)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<FormRow> byCode(long sellerId, String code) {
    return em.createQuery(
            "SELECT f FROM FormRow f WHERE f.sellerId = :seller AND f.code = :code"
                + " AND f.currentOne = TRUE",
            FormRow.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code);
  }

  Optional<Submission> draft(long userId, String code) {
    return em.createQuery("SELECT s FROM Submission s WHERE s.draftKey = :key", Submission.class)
        .setParameter("key", Submission.draftKey(userId, code))
        .getResultStream()
        .findFirst();
  }

  /** The person's drafts by form code. */
  Map<String, Submission> drafts(long userId) {
    Map<String, Submission> drafts = new HashMap<>();
    em.createQuery(
            "SELECT s FROM Submission s JOIN FETCH s.form WHERE s.authorId = :user"
                + " AND s.status = :draft",
            Submission.class)
        .setParameter("user", userId)
        .setParameter("draft", SubmissionStatus.DRAFT)
        .getResultStream()
        .forEach(draft -> drafts.put(draft.form().code(), draft));
    return drafts;
  }

  /** How many are sent and not done, by form code. */
  Map<String, Total> waiting(PartnerScope scope, Collection<FormRow> forms) {
    Map<String, String> selects = new LinkedHashMap<>();
    List<Object> parameters = new ArrayList<>(List.of(scope.sellerId()));
    for (FormRow form : forms) {
      parameters.add(form.code());
      selects.put(
          form.code(),
          "SELECT s.id FROM form_definition f JOIN form_submission s ON s.form_id = f.id"
              + " WHERE f.seller_id = ?1 AND f.code = ?"
              + parameters.size()
              + " AND s.status = 'SENT'"
              + (scope.partnerId() == 0 ? "" : " AND s.partner_id = " + scope.partnerId()));
    }
    return Counts.read(em, selects, parameters);
  }

  /** The submission that a spelling of its number means. */
  Submission submission(String number, PartnerScope scope) {
    return byNumber(number, scope)
        .getResultStream()
        .findFirst()
        .or(
            () ->
                spelled
                    .find(
                        SUBMISSIONS,
                        number,
                        new SpelledNumbers.Scope(scope.sellerId(), scope.partnerId()))
                    .flatMap(meant -> byNumber(meant, scope).getResultStream().findFirst()))
        .orElseThrow(() -> new UnknownSubmission(number));
  }

  /** The submission, with its row locked until the transaction ends. */
  Submission lockSubmission(String number, PartnerScope scope) {
    return byNumber(number, scope)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownSubmission(number));
  }

  private TypedQuery<Submission> byNumber(String number, PartnerScope scope) {
    return em.createQuery(
            "SELECT s FROM Submission s WHERE s.number = :number AND " + IN_SCOPE, Submission.class)
        .setParameter("number", number)
        .setParameter("seller", scope.sellerId())
        .setParameter("partner", scope.partnerId());
  }

  Page<Submission> list(SubmissionFilter filter, PartnerScope scope, PageRequest page) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(filter, scope, parameters);
    TypedQuery<Submission> rows =
        em.createQuery(
            "SELECT s FROM Submission s LEFT JOIN FETCH s.form WHERE "
                + where
                + " ORDER BY s.sentAt DESC, s.id DESC",
            Submission.class);
    TypedQuery<Long> ids =
        em.createQuery("SELECT s.id FROM Submission s WHERE " + where, Long.class);
    parameters.forEach(rows::setParameter);
    parameters.forEach(ids::setParameter);
    List<Submission> found =
        rows.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList();
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static String where(
      SubmissionFilter filter, PartnerScope scope, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder(IN_SCOPE).append(" AND s.status <> :draft");
    parameters.put("seller", scope.sellerId());
    parameters.put("partner", scope.partnerId());
    parameters.put("draft", SubmissionStatus.DRAFT);
    SubmissionStatus status = filter.status();
    if (status != null) {
      where.append(" AND s.status = :status");
      parameters.put("status", status);
    }
    if (!filter.formCode().isEmpty()) {
      where.append(" AND s.form.code = :code");
      parameters.put("code", filter.formCode());
    }
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " AND (s.number LIKE :begin OR s.plainNumber LIKE :key OR s.partnerName LIKE :part"
              + " OR s.authorName LIKE :part)");
      parameters.put("begin", LikePattern.begins(text));
      parameters.put("key", SpelledNumbers.part(text));
      parameters.put("part", LikePattern.anywhere(text));
    }
    return where.toString();
  }
}
