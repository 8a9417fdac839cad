package app.kontor.ticketing.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.platform.data.Rows;
import app.kontor.platform.find.Finder;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundAt;
import app.kontor.platform.find.Sought;
import app.kontor.ticketing.TicketStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tickets by their number, and the last hundred also by words of their subject and by their order.
 * Native, because each way comes out of another index, and few columns are shown.
 */
@Dependent
public class TicketFinder implements Finder {
  private static final String COLUMNS =
      "SELECT t.number, t.subject, t.partner_name, t.status, t.updated_at FROM (";

  private static final String LATELY =
      " ORDER BY updated_at DESC LIMIT 100) r WHERE r.plain_number LIKE ?2 OR r.subject LIKE ?3 OR"
          + " r.order_number = ?4 LIMIT 6)";

  private static final String TICKETS =
      ") f JOIN ticket t ON t.id = f.id ORDER BY t.updated_at DESC, t.id DESC";

  private static final String RECENT =
      "(SELECT r.id FROM (SELECT id, plain_number, subject, order_number FROM ticket FORCE INDEX (";

  private static final String ALL =
      COLUMNS
          + "(SELECT id FROM ticket FORCE INDEX (ticket_plain_number) WHERE seller_id = ?1 AND"
          + " plain_number LIKE ?2 ORDER BY plain_number DESC LIMIT 6) UNION "
          + RECENT
          + "ticket_latest) WHERE seller_id = ?1"
          + LATELY
          + TICKETS;

  private static final String OF_PARTNER =
      COLUMNS
          + RECENT
          + "ticket_of_partner) WHERE seller_id = ?1 AND partner_id = ?5"
          + LATELY
          + TICKETS;

  private final CurrentActor actor;

  @PersistenceContext private EntityManager em;

  @Inject
  public TicketFinder(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "tickets";
  }

  @Override
  public int place() {
    return 70;
  }

  @Override
  public Optional<FoundAt> at(Actor reader) {
    if (reader.isStaff()) {
      return reader.may(Permission.TICKET_WORK)
          ? Optional.of(
              new FoundAt(
                  "/service/office/ticket.xhtml?ticket=",
                  "/service/office/queue.xhtml?view=ALL&q="))
          : Optional.empty();
    }
    return reader.may(Permission.TICKET_REPORT)
        ? Optional.of(
            new FoundAt("/service/ticket.xhtml?ticket=", "/service/index.xhtml?all=true&q="))
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
            .setParameter(3, sought.anywhere())
            .setParameter(4, sought.text());
    if (!all) {
      query.setParameter(5, scope.partnerId());
    }
    return sought.likeliest(Rows.list(query, row -> found(row, sought, all)));
  }

  private static Found found(Rows row, Sought sought, boolean all) {
    String number = row.text("number");
    List<Object> details = new ArrayList<>();
    if (all) {
      details.add(row.text("partner_name"));
    }
    details.add(row.instant("updated_at"));
    if (all) {
      details.add(TicketStatus.valueOf(row.text("status")));
    }
    return Found.of(number, row.text("subject"), details, sought.is(number));
  }
}
