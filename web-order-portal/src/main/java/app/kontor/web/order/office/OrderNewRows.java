package app.kontor.web.order.office;

import app.kontor.billing.Billing;
import app.kontor.billing.OpenTotal;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.OrderDesk;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.web.order.office.OrderNewPage.Row;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands beside the rows of an order that is entered, and what the customer owes. */
@RequestScoped
public class OrderNewRows {
  @EJB private OrderDesk desk;
  @EJB private Billing billing;
  @Inject private CurrentActor actor;

  private @Nullable List<OpenTotal> open;

  /** Each row that is not to be found out later gets what it would be. */
  void check(PartnerNumber customer, Channel channel, List<Row> rows) {
    rows.forEach(row -> row.setChecked(null));
    List<Row> asked = rows.stream().filter(row -> !row.isBlank() && !row.isLater()).toList();
    if (asked.isEmpty()) {
      return;
    }
    DecimalMark mark = DecimalMark.of(actor.get().language());
    List<CheckedRow> checked =
        desk.check(
            customer,
            channel,
            asked.stream().map(row -> text(row, mark)).collect(Collectors.joining("\n")));
    for (int i = 0; i < asked.size() && i < checked.size(); i++) {
      asked.get(i).setChecked(checked.get(i));
    }
  }

  private static String text(Row row, DecimalMark mark) {
    BigDecimal quantity = row.getQuantity();
    return row.getItem().replaceAll("[\\t\\r\\n]+", " ")
        + '\t'
        + (quantity == null ? "" : DecimalText.unmistakable(quantity, mark))
        + '\t'
        + row.getUnit();
  }

  /** Per currency; nothing for who does not see documents. */
  List<OpenTotal> open(PartnerNumber customer) {
    List<OpenTotal> known = open;
    if (known == null) {
      known =
          actor.get().may(Permission.DOCUMENT_VIEW) ? billing.openTotalsOf(customer) : List.of();
      open = known;
    }
    return known;
  }
}
