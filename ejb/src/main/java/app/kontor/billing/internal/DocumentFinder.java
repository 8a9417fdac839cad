package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.party.Parties;
import app.kontor.party.VisibleDetail;
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
 * Pro-formas, invoices and goods-issue notes by their number, for staff also by its last digits.
 * Native, because each way is the beginning of another index, and few columns are shown.
 */
@Dependent
public class DocumentFinder implements Finder {
  private static final String COLUMNS =
      "SELECT d.number, d.kind, d.partner_name, d.order_number, d.issue_date FROM (";

  private static final String DOCUMENTS =
      ") f JOIN billing_document d ON d.id = f.id ORDER BY d.issue_date DESC, d.id DESC";

  private static final String ALL =
      COLUMNS
          + "(SELECT id FROM billing_document FORCE INDEX (billing_document_plain_number) WHERE"
          + " seller_id = ?1 AND plain_number LIKE ?2 ORDER BY plain_number DESC LIMIT 6) UNION"
          + " (SELECT id FROM billing_document FORCE INDEX (billing_document_number_turned) WHERE"
          + " seller_id = ?1 AND number_turned LIKE ?3 ORDER BY number_turned LIMIT 6)"
          + DOCUMENTS;

  private static final String OF_PARTNER =
      COLUMNS
          + "SELECT id FROM billing_document FORCE INDEX (billing_document_number_of_partner) WHERE"
          + " partner_id = ?1 AND plain_number LIKE ?2 ORDER BY plain_number DESC LIMIT 6"
          + DOCUMENTS;

  private final CurrentActor actor;
  private final Parties parties;

  @PersistenceContext private EntityManager em;

  @Inject
  public DocumentFinder(CurrentActor actor, Parties parties) {
    this.actor = actor;
    this.parties = parties;
  }

  @Override
  public String name() {
    return "billing-documents";
  }

  @Override
  public int place() {
    return 40;
  }

  /** Customers have no page of one document: their list of it gives the file. */
  @Override
  public Optional<FoundAt> at(Actor reader) {
    if (!reader.may(Permission.DOCUMENT_VIEW)
        || !parties.visibility().shows(VisibleDetail.DOCUMENTS)) {
      return Optional.empty();
    }
    String own = "/orders/account/documents.xhtml?q=";
    return Optional.of(
        reader.isStaff()
            ? new FoundAt(
                "/orders/office/billing/document.xhtml?number=",
                "/orders/office/billing/documents.xhtml?q=")
            : new FoundAt(own, own));
  }

  @Override
  public List<Found> find(Sought sought) {
    PartnerScope scope = actor.get().scope();
    boolean all = scope.partnerId() == 0;
    Query query =
        em.createNativeQuery(all ? ALL : OF_PARTNER)
            .setParameter(1, all ? scope.sellerId() : scope.partnerId())
            .setParameter(2, sought.numberBegins());
    if (all) {
      query.setParameter(3, sought.numberEnds());
    }
    return sought.likeliest(Rows.list(query, row -> found(row, sought, all)));
  }

  private static Found found(Rows row, Sought sought, boolean all) {
    String number = row.text("number");
    return Found.of(
        number,
        all ? row.text("partner_name") : "",
        List.of(
            DocumentKind.valueOf(row.text("kind")),
            row.date("issue_date"),
            row.text("order_number")),
        sought.is(number));
  }
}
