package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.IssuedPapers;
import app.kontor.party.LegalText;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.SellerData;
import app.kontor.party.SellerProfile;
import app.kontor.party.model.SellingParty;
import app.kontor.platform.data.Rows;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The actor's seller; see {@link SellerProfile}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SellerProfileBean implements SellerProfile {
  /** As much of a legal text as the audit trail tells. */
  private static final int TOLD = 60;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private ReferenceData reference;
  @Inject private IssuedPapers papers;
  @Inject private AuditChanges audit;

  @Override
  @Open
  public Set<LegalText> published() {
    return texts().published();
  }

  @Override
  @Open
  public Optional<String> text(LegalText kind, Locale reader) {
    return texts().text(kind, reader, parties.seller().language());
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public SellerData data() {
    return found().data(texts().all());
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(SellerData data) {
    SellingParty seller = found();
    SellerData before = seller.data(readTexts());
    seller.change(data, papers.any(seller()));
    changed(before, data.normalised());
    // the texts are rows of their own, and whoever read the old ones must notice
    em.lock(seller, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    reference.changed(Seller.TOPIC);
    data.texts().forEach(this::keep);
  }

  /** Legal texts are told by their kind and language alone: they are long. */
  private void changed(SellerData before, SellerData after) {
    audit.compare(before.withoutTexts(), after.withoutTexts());
    for (SellerData.Text text : after.texts()) {
      String kept = body(before, text);
      if (!kept.equals(text.body().strip())) {
        audit.note(text.kind().name() + '_' + text.language(), start(kept), start(text.body()));
      }
    }
  }

  private static String body(SellerData data, SellerData.Text of) {
    return data.texts().stream()
        .filter(text -> text.kind() == of.kind() && text.language().equals(of.language()))
        .map(SellerData.Text::body)
        .findFirst()
        .orElse("");
  }

  private static String start(String body) {
    String text = body.strip();
    return text.length() <= TOLD ? text : text.substring(0, TOLD) + " …";
  }

  private SellingParty found() {
    return em.find(SellingParty.class, seller());
  }

  /** Native, because a text is kept in one statement whether there was one before or not. */
  private void keep(SellerData.Text text) {
    boolean published = !text.body().isBlank();
    var statement =
        em.createNativeQuery(
                published
                    ? "REPLACE INTO seller_text (seller_id, kind, language, body)"
                        + " VALUES (?1, ?2, ?3, ?4)"
                    : "DELETE FROM seller_text WHERE seller_id = ?1 AND kind = ?2 AND language = ?3")
            .setParameter(1, seller())
            .setParameter(2, text.kind().name())
            .setParameter(3, text.language());
    if (published) {
      statement.setParameter(4, text.body().strip());
    }
    statement.executeUpdate();
  }

  private LegalTexts texts() {
    return reference.get(
        Seller.TOPIC, LegalTexts.class, seller(), () -> new LegalTexts(readTexts()));
  }

  private List<SellerData.Text> readTexts() {
    return Rows.list(
        em.createNativeQuery(
                "SELECT kind, language, body FROM seller_text WHERE seller_id = ?1"
                    + " ORDER BY kind, language")
            .setParameter(1, seller()),
        row ->
            new SellerData.Text(
                LegalText.valueOf(row.text("kind")), row.text("language"), row.text("body")));
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
