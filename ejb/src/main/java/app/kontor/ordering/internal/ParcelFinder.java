package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.ordering.PaperKind;
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
import java.util.List;
import java.util.Optional;

/**
 * Parcels by the carrier's number, which lead to their order. Native, because they are looked for
 * among the first few papers with such a number, in an index: parcels and documents hardly begin
 * alike.
 */
@Dependent
public class ParcelFinder implements Finder {
  private static final String FOUND =
      "SELECT p.number, p.on_day, o.number AS order_number, o.bill_name FROM (SELECT order_id,"
          + " kind, number, on_day FROM order_paper FORCE INDEX (";

  private static final String PARCELS =
      " AND plain_number LIKE ?2 ORDER BY plain_number DESC LIMIT 60) p JOIN sales_order o ON o.id"
          + " = p.order_id AND o.seller_id = ?4 WHERE p.kind = ?3 ORDER BY p.on_day DESC, p.number"
          + " LIMIT 6";

  private static final String ALL = FOUND + "order_paper_number) WHERE seller_id = ?1" + PARCELS;

  private static final String OF_PARTNER =
      FOUND + "order_paper_of_partner) WHERE partner_id = ?1" + PARCELS;

  private final CurrentActor actor;
  private final Parties parties;

  @PersistenceContext private EntityManager em;

  @Inject
  public ParcelFinder(CurrentActor actor, Parties parties) {
    this.actor = actor;
    this.parties = parties;
  }

  @Override
  public String name() {
    return "parcels";
  }

  @Override
  public int place() {
    return 50;
  }

  /** Whoever is not shown parcels finds no order by them. */
  @Override
  public Optional<FoundAt> at(Actor reader) {
    if (!reader.may(Permission.PARCEL_VIEW)
        || !reader.may(Permission.ORDER_VIEW)
        || !parties.visibility().shows(VisibleDetail.PARCELS)) {
      return Optional.empty();
    }
    return Optional.of(
        reader.isStaff()
            ? new FoundAt("/orders/office/order.xhtml?order=", "/orders/office/orders.xhtml?paper=")
            : new FoundAt("/orders/order.xhtml?order=", "/orders/orders.xhtml?paper="));
  }

  @Override
  public List<Found> find(Sought sought) {
    PartnerScope scope = actor.get().scope();
    boolean all = scope.partnerId() == 0;
    return sought.likeliest(
        Rows.list(
            em.createNativeQuery(all ? ALL : OF_PARTNER)
                .setParameter(1, all ? scope.sellerId() : scope.partnerId())
                .setParameter(2, sought.numberBegins())
                .setParameter(3, PaperKind.PARCEL.name())
                .setParameter(4, scope.sellerId()),
            row -> found(row, sought, all)));
  }

  private static Found found(Rows row, Sought sought, boolean all) {
    String number = row.text("number");
    String order = row.text("order_number");
    return Found.of(
            number,
            all ? row.text("bill_name") : "",
            List.of(order, row.date("on_day")),
            sought.is(number))
        .openedBy(order);
  }
}
