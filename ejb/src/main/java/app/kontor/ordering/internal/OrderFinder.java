package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderStatus;
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
 * Orders by their number, for staff also by its last digits, and by the customer's own number.
 * Native, because each way is the beginning of another index, and few columns are shown.
 */
@Dependent
public class OrderFinder implements Finder {
  private static final String COLUMNS =
      "SELECT o.number, o.bill_name, o.status, o.placed_at, o.buyer_reference FROM (";

  private static final String ORDERS =
      ") f JOIN sales_order o ON o.id = f.id ORDER BY o.placed_at DESC, o.id DESC";

  private static final String ALL =
      COLUMNS
          + "(SELECT id FROM sales_order FORCE INDEX (sales_order_plain_number) WHERE seller_id ="
          + " ?1 AND plain_number LIKE ?2 ORDER BY plain_number DESC LIMIT 6) UNION"
          + " (SELECT id FROM sales_order FORCE INDEX (sales_order_number_turned) WHERE seller_id ="
          + " ?1 AND number_turned LIKE ?4 ORDER BY number_turned LIMIT 6) UNION"
          + " (SELECT id FROM sales_order FORCE INDEX (sales_order_reference_of_seller) WHERE"
          + " seller_id = ?1 AND buyer_reference LIKE ?3 ORDER BY buyer_reference LIMIT 6)"
          + ORDERS;

  private static final String OF_PARTNER =
      COLUMNS
          + "(SELECT id FROM sales_order FORCE INDEX (sales_order_number_of_partner) WHERE"
          + " partner_id = ?1 AND plain_number LIKE ?2 ORDER BY plain_number DESC LIMIT 6) UNION"
          + " (SELECT id FROM sales_order FORCE INDEX (sales_order_reference) WHERE partner_id = ?1"
          + " AND buyer_reference LIKE ?3 ORDER BY buyer_reference LIMIT 6)"
          + ORDERS;

  private final CurrentActor actor;

  @PersistenceContext private EntityManager em;

  @Inject
  public OrderFinder(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public Optional<FoundAt> at(Actor reader) {
    if (!reader.may(Permission.ORDER_VIEW)) {
      return Optional.empty();
    }
    return Optional.of(
        reader.isStaff()
            ? new FoundAt("/orders/office/order.xhtml?order=", "/orders/office/orders.xhtml?text=")
            : new FoundAt("/orders/order.xhtml?order=", "/orders/orders.xhtml?text="));
  }

  @Override
  public List<Found> find(Sought sought) {
    PartnerScope scope = actor.get().scope();
    boolean all = scope.partnerId() == 0;
    Query query =
        em.createNativeQuery(all ? ALL : OF_PARTNER)
            .setParameter(1, all ? scope.sellerId() : scope.partnerId())
            .setParameter(2, sought.numberBegins())
            .setParameter(3, sought.begins());
    if (all) {
      query.setParameter(4, sought.numberEnds());
    }
    return sought.likeliest(Rows.list(query, row -> found(row, sought, all)));
  }

  private static Found found(Rows row, Sought sought, boolean all) {
    String number = row.text("number");
    String own = row.textOrNull("buyer_reference");
    Object status = OrderStatus.valueOf(row.text("status"));
    Object placed = row.instant("placed_at");
    return Found.of(
        number,
        all ? row.text("bill_name") : own == null ? "" : own,
        all && own != null ? List.of(own, placed, status) : List.of(placed, status),
        sought.is(number) || own != null && sought.is(own));
  }
}
