package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Look.Logo;
import app.kontor.party.LookData;
import app.kontor.party.Seller;
import app.kontor.party.SellerLook;
import app.kontor.party.model.SellingParty;
import app.kontor.platform.data.Rows;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The actor's seller's look; see {@link SellerLook}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SellerLookBean implements SellerLook {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private ReferenceData reference;
  @Inject private AuditChanges audit;
  @EJB private FileStore files;

  /** A logo as it is kept for all readers; no bytes if there is none of that name. */
  private record Kept(Optional<byte[]> png) {}

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public LookData data() {
    return found().look();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(LookData data, @Nullable FileUpload logo) {
    SellingParty seller = found();
    LookData before = seller.look();
    LookData checked = data.checked();
    Logo picture = logo == null ? null : keep(LogoPicture.of(logo));
    seller.change(checked, picture);
    // the lines at the foot are rows of their own, and whoever read the old ones must notice
    em.lock(seller, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    reference.changed(Seller.TOPIC);
    audit.compare(before, checked);
    audit.note("file", null, logo == null ? null : logo.name());
  }

  private Logo keep(LogoPicture picture) {
    StoredFile file = files.store("logo.png", picture.png());
    // native: a logo that was there before is there already
    em.createNativeQuery(
            "INSERT IGNORE INTO seller_logo (seller_id, sha256, file_id) VALUES (?1, ?2, ?3)")
        .setParameter(1, actor.get().sellerId())
        .setParameter(2, file.sha256())
        .setParameter(3, file.id())
        .executeUpdate();
    return new Logo(file.sha256(), picture.width(), picture.height());
  }

  private SellingParty found() {
    return em.find(SellingParty.class, actor.get().sellerId());
  }

  @Override
  @Open
  public Optional<byte[]> logo(String sha256) {
    return SHA256.matcher(sha256).matches()
        ? reference.get(Seller.TOPIC, Kept.class, sha256, () -> new Kept(read(sha256))).png()
        : Optional.empty();
  }

  private Optional<byte[]> read(String sha256) {
    List<Long> ids =
        Rows.numbers(
            em.createNativeQuery("SELECT file_id FROM seller_logo WHERE sha256 = ?1 LIMIT 1")
                .setParameter(1, sha256));
    return ids.stream().findFirst().map(files::read);
  }
}
