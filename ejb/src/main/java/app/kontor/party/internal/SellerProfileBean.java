package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
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
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private ReferenceData reference;

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
    seller.change(data);
    // the texts are rows of their own, and whoever read the old ones must notice
    em.lock(seller, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    reference.changed(Seller.TOPIC);
    data.texts().forEach(this::keep);
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
