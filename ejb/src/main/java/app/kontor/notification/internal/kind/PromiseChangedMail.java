package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.kind.PromiseChangedMail.Promised;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderPromisesChanged;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PromiseCause;
import app.kontor.ordering.PromiseChange;
import app.kontor.party.Parties;
import app.kontor.party.VisibleDetail;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an order were promised for other days: one mail for all that changed together. Who is
 * not shown dates gets none.
 */
@ApplicationScoped
public class PromiseChangedMail extends OrderMail<Promised> {
  private static final List<String> COLUMNS = List.of("name", "promised_before", "promised");

  private static final Tags<Promised> TAGS =
      Tags.<Promised>none().with(OrderTags.ALL, Promised::order).with(promise(), p -> p);

  @Inject private Parties parties;

  /** An order and what has changed of it. */
  record Promised(OrderFacts order, List<PromiseChange> changes) {}

  private static Tags<Promised> promise() {
    return Tags.<Promised>none()
        .text("promise.reason", PromiseChangedMail::reason)
        .table(
            "promise.changes",
            (promised, formats) -> new GoodsTable(formats).of(rows(promised, formats), COLUMNS));
  }

  private static String reason(Promised promised, MailFormats formats) {
    PromiseChange first = promised.changes().get(0);
    return first.cause() == PromiseCause.BY_HAND
        ? first.reason()
        : formats.words().get("promise.cause." + first.cause());
  }

  private static List<Map<String, String>> rows(Promised promised, MailFormats formats) {
    Map<Integer, OrderLine> lines =
        promised.order().order().lines().stream()
            .collect(Collectors.toMap(OrderLine::lineNumber, Function.identity()));
    return promised.changes().stream()
        .filter(change -> lines.containsKey(change.lineNumber()))
        .map(
            change -> {
              Map<String, String> row = new LinkedHashMap<>();
              OrderLine line = lines.get(change.lineNumber());
              if (line != null) {
                row.put("number", line.item().number().value());
                row.put("name", line.item().name());
              }
              row.put("promised_before", day(change.before(), formats));
              row.put("promised", day(change.after(), formats));
              return row;
            })
        .toList();
  }

  private static String day(@Nullable LocalDate day, MailFormats formats) {
    return day == null ? formats.words().get("promise.open") : formats.date(day);
  }

  void changed(@Observes @Priority(LAST) OrderPromisesChanged event) {
    if (parties.visibilityOf(event.partnerId()).shows(VisibleDetail.DATES)) {
      OrderDetail order = order(event.orderNumber());
      tell(
          Occasion.of(order)
              .about(order.number() + "/" + event.changes().get(0).at().toEpochMilli()),
          order,
          new Promised(facts(order), event.changes()));
    }
  }

  @Override
  public MailEvent event() {
    return new MailEvent("PROMISE_CHANGED");
  }

  @Override
  public int place() {
    return 25;
  }

  @Override
  public Tags<Promised> tags() {
    return TAGS;
  }

  @Override
  public Promised sample(Sample sample) {
    LocalDate before = sample.today().plusDays(3);
    return new Promised(
        sample.order(OrderStatus.CONFIRMED),
        List.of(
            new PromiseChange(
                2,
                sample.now(),
                sample.colleague(),
                sample.isFull() ? PromiseCause.BY_HAND : PromiseCause.GOODS_CAME_IN,
                sample.isFull() ? sample.news() : "",
                sample.isFull() ? before : null,
                before.plusDays(7))));
  }
}
