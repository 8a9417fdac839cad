package app.kontor.notification.internal.kind;

import app.kontor.measure.Portion;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.kind.ReturnChangedMail.Told;
import app.kontor.notification.model.Mail.Person;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderStatus;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.returns.ReturnChanged;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnStatus;
import app.kontor.returns.ReturnedMoney;
import app.kontor.returns.Returns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A return has come a step further: announced, decided on, arrived, settled. Nobody is told what he
 * has just done himself, except that it was received.
 */
@ApplicationScoped
public class ReturnChangedMail extends OrderMail<Told> {
  private static final String PAGE = "/orders/return.xhtml?return=";
  private static final List<String> COLUMNS = List.of("name", "returned", "accepted");

  private static final Tags<Told> TAGS =
      Tags.<Told>none().with(OrderTags.ALL, Told::order).with(ofReturn(), told -> told);

  @Inject private Parties parties;
  @Inject private Returns returns;

  /**
   * A return and its order.
   *
   * @param answer of staff; may be empty
   * @param due gross, or null if no money is due
   * @param replacement number of the order that sends goods in their place; empty for none
   */
  record Told(
      OrderFacts order,
      String number,
      ReturnStatus status,
      String answer,
      @Nullable Money due,
      String replacement,
      List<Row> rows) {}

  /**
   * Goods of a line.
   *
   * @param accepted null as long as nobody has decided
   */
  record Row(LineItem item, Portion returned, @Nullable Portion accepted) {
    static Row of(ReturnDetail.Line line) {
      return new Row(
          line.item(),
          line.portion(line.quantity()),
          line.accepted() == null ? null : line.portion(line.accepted()));
    }
  }

  private static Tags<Told> ofReturn() {
    return Tags.<Told>none()
        .text("return.number", Told::number)
        .text("return.status", (told, formats) -> formats.words().get("return." + told.status()))
        .text("return.answer", Told::answer)
        .text("return.due", (told, formats) -> due(told.due(), formats))
        .text("return.replacement", Told::replacement)
        .table(
            "return.goods",
            (told, formats) -> new GoodsTable(formats).of(rows(told, formats), COLUMNS))
        .text("return.link", (told, formats) -> formats.link(PAGE + told.number()));
  }

  private static String due(@Nullable Money due, MailFormats formats) {
    return due == null ? "" : formats.money(due);
  }

  private static List<Map<String, String>> rows(Told told, MailFormats formats) {
    return told.rows().stream()
        .map(
            row -> {
              Map<String, String> cells = new LinkedHashMap<>();
              cells.put("number", row.item().number().value());
              cells.put("name", row.item().name());
              cells.put("returned", formats.portion(row.returned()));
              Portion accepted = row.accepted();
              cells.put("accepted", accepted == null ? "" : formats.portion(accepted));
              return cells;
            })
        .toList();
  }

  void changed(@Observes @Priority(LAST) ReturnChanged event) {
    if (event.status() == ReturnStatus.WITHDRAWN && !event.byStaff()) {
      return;
    }
    ReturnDetail goods = returns.returnForMail(event.number());
    OrderDetail order = order(goods.orderNumber());
    Partner partner = parties.partner(event.partnerId());
    String email = goods.announced().contactEmail();
    tell(
        Occasion.of(order).about(event.number() + "/" + event.status()),
        Addressee.of(
            parties.seller(event.sellerId()),
            partner.number().value(),
            order.buyer().address().name(),
            email.isBlank() ? toPartner(partner) : new Person(email, goods.partnerName())),
        told(goods, facts(order)));
  }

  private static Told told(ReturnDetail goods, OrderFacts order) {
    ReturnDetail.Decided decided = goods.decided();
    ReturnDetail.Settled settled = goods.settled();
    ReturnedMoney due = settled == null ? null : settled.due();
    return new Told(
        order,
        goods.number().value(),
        goods.status(),
        decided == null ? "" : decided.answer(),
        due == null ? null : due.gross(),
        settled == null || settled.replacement() == null ? "" : settled.replacement().value(),
        goods.lines().stream().map(Row::of).toList());
  }

  @Override
  public MailEvent event() {
    return new MailEvent("RETURN_CHANGED");
  }

  @Override
  public int place() {
    return 82;
  }

  @Override
  public Tags<Told> tags() {
    return TAGS;
  }

  @Override
  public Told sample(Sample sample) {
    OrderFacts order = sample.order(OrderStatus.CONFIRMED);
    List<Row> rows =
        order.order().lines().stream()
            .filter(OrderLine::isGoods)
            .map(
                line ->
                    new Row(
                        line.item(),
                        line.portion(line.ordered()),
                        sample.isFull() ? line.portion(line.ordered()) : null))
            .toList();
    return new Told(
        order,
        "RMA/2026/0007",
        sample.isFull() ? ReturnStatus.SETTLED : ReturnStatus.ANNOUNCED,
        sample.isFull() ? sample.news() : "",
        sample.isFull() ? sample.money("123.00") : null,
        sample.isFull() ? "2026-1018" : "",
        rows);
  }
}
