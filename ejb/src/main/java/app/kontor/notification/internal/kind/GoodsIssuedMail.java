package app.kontor.notification.internal.kind;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.kind.GoodsIssuedMail.Goods;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderStatus;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.GoodsIssued;
import app.kontor.shipping.Shipping;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Goods have left on a goods-issue note, which is attached. */
@ApplicationScoped
public class GoodsIssuedMail extends OrderMail<Goods> {
  private static final List<String> COLUMNS = List.of("number", "name", "own", "quantity");
  private static final Tags<Goods> TAGS =
      Tags.<Goods>none()
          .with(OrderTags.ALL, Goods::order)
          .withAny(despatch(), (goods, formats) -> Optional.of(Written.of(goods, formats)));

  @Inject private Shipping shipping;
  @Inject private Billing billing;

  /** An order and what has left of it. */
  record Goods(OrderFacts order, DespatchAdvice despatch) {}

  /** The goods with their lines written. */
  private record Written(DespatchAdvice despatch, List<Map<String, String>> lines) {
    static Written of(Goods goods, MailFormats formats) {
      return new Written(
          goods.despatch(),
          goods.despatch().lines().stream()
              .map(
                  line ->
                      Map.of(
                          "number", line.item().number().value(),
                          "name", line.item().name(),
                          "own", Objects.requireNonNullElse(line.item().buyersNumber(), ""),
                          "quantity", formats.portion(line.portion())))
              .toList());
    }
  }

  private static Tags<Written> despatch() {
    return Tags.<Written>none()
        .text("despatch.number", goods -> goods.despatch().number().value())
        .text("despatch.date", (goods, formats) -> formats.date(goods.despatch().date()))
        .text("despatch.address", goods -> goods.despatch().shipTo().namedLine())
        .table(
            "despatch.goods",
            (goods, formats) ->
                new GoodsTable(formats).of(goods.lines(), List.of("name", "quantity")))
        .list("despatch.lines", COLUMNS, Written::lines);
  }

  void issued(@Observes @Priority(LAST) GoodsIssued event) {
    DespatchAdvice despatch = shipping.despatchAdvice(event.despatchNumber());
    OrderDetail order = order(event.orderNumber());
    tell(
        Occasion.of(order).about(despatch.number().value()).attaching(note(event)),
        order,
        new Goods(facts(order), despatch));
  }

  private List<DocumentNumber> note(GoodsIssued event) {
    return billing.documentsOf(event.orderNumber()).stream()
        .filter(document -> document.kind() == DocumentKind.GOODS_ISSUE_NOTE)
        .map(DocumentSummary::number)
        .filter(number -> number.value().equals(event.despatchNumber().value()))
        .toList();
  }

  @Override
  public MailEvent event() {
    return new MailEvent("GOODS_ISSUED");
  }

  @Override
  public int place() {
    return 40;
  }

  @Override
  public Tags<Goods> tags() {
    return TAGS;
  }

  @Override
  public Goods sample(Sample sample) {
    OrderFacts facts = sample.order(OrderStatus.CONFIRMED);
    OrderDetail order = facts.order();
    return new Goods(
        facts,
        new DespatchAdvice(
            new DespatchNumber("WZ/2026/11/00031"),
            order.number(),
            order.sellerId(),
            order.buyer().partnerId(),
            sample.today(),
            "MAIN",
            "MAIN",
            "",
            order.delivery().address(),
            order.lines().stream()
                .map(l -> new DespatchAdvice.Line(l.lineNumber(), l.item(), l.ordered()))
                .toList()));
  }
}
