package app.kontor.sharing.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.platform.data.Rows;
import app.kontor.platform.find.Finder;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundAt;
import app.kontor.platform.find.Sought;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/**
 * Shared documents by number and by words of the title, among the last hundred that the reader has.
 * Native, because they are cut in the index of their list, and few columns are shown.
 */
@Dependent
public class SharedDocumentFinder implements Finder {
  private static final String FROM =
      "SELECT r.number, r.title, r.file_name, r.updated_at FROM (SELECT number, plain_number,"
          + " title, file_name, updated_at FROM shared_document FORCE INDEX (";

  private static final String FITS =
      " ORDER BY updated_at DESC LIMIT 100) r WHERE r.plain_number LIKE ?2 OR r.title LIKE ?3 OR"
          + " r.file_name LIKE ?3 ORDER BY r.updated_at DESC LIMIT 6";

  private static final String ALL = FROM + "shared_document_latest) WHERE seller_id = ?1" + FITS;

  private static final String OF_PARTNER =
      FROM + "shared_document_of_partner) WHERE seller_id = ?1 AND partner_id = ?4" + FITS;

  private final CurrentActor actor;

  @PersistenceContext private EntityManager em;

  @Inject
  public SharedDocumentFinder(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "shared-documents";
  }

  @Override
  public int place() {
    return 80;
  }

  @Override
  public Optional<FoundAt> at(Actor reader) {
    if (reader.isStaff()) {
      return reader.may(Permission.EXCHANGE_MANAGE)
          ? Optional.of(
              new FoundAt(
                  "/documents/office/document.xhtml?document=",
                  "/documents/office/folder.xhtml?q="))
          : Optional.empty();
    }
    return reader.may(Permission.EXCHANGE_USE)
        ? Optional.of(
            new FoundAt("/documents/document.xhtml?document=", "/documents/index.xhtml?q="))
        : Optional.empty();
  }

  @Override
  public List<Found> find(Sought sought) {
    PartnerScope scope = actor.get().scope();
    boolean all = scope.partnerId() == 0;
    Query query =
        em.createNativeQuery(all ? ALL : OF_PARTNER)
            .setParameter(1, scope.sellerId())
            .setParameter(2, sought.numberBegins())
            .setParameter(3, sought.anywhere());
    if (!all) {
      query.setParameter(4, scope.partnerId());
    }
    return sought.likeliest(
        Rows.list(
            query,
            row ->
                Found.of(
                    row.text("number"),
                    row.text("title"),
                    List.of(row.text("file_name"), row.instant("updated_at")),
                    sought.is(row.text("number")))));
  }
}
