package app.kontor.web.order.orders;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDetail.OrderEvent;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.PromiseCause;
import app.kontor.ordering.PromiseChange;
import app.kontor.ordering.Promises;
import app.kontor.party.Parties;
import app.kontor.shipping.Parcel;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that happened with the order shown, in one line: its steps, its documents and parcels, and
 * what changed of its promises.
 */
@Named
@RequestScoped
public class OrderTimeline {
  @Inject private OrderPage view;
  @Inject private OrderPapers papers;
  @Inject private Promises promises;
  @Inject private Parties parties;
  @Inject private CurrentActor actor;
  @Inject private Texts texts;

  private @Nullable List<PromiseChange> changes;
  private @Nullable Map<Integer, PromiseChange> last;

  /**
   * What happened at a moment, or on a day.
   *
   * @param at an {@link Instant} or a {@link LocalDate}
   * @param who may be blank
   * @param detail as people read it; may be blank
   * @param changes of promises that were made by it
   */
  public record Step(
      Serializable at, String what, String who, String detail, List<PromiseChange> changes)
      implements Serializable {}

  /** The first at the top; what has a day and no hour stands behind what happened on that day. */
  public List<Step> getSteps() {
    List<Map.Entry<Instant, Step>> steps = new ArrayList<>();
    for (OrderEvent event : order().history()) {
      steps.add(Map.entry(event.at(), step(event)));
    }
    for (DocumentSummary document : papers.getDocuments()) {
      // notes and invoices have steps of their own
      if (document.kind() == DocumentKind.PRO_FORMA) {
        steps.add(onDay(document.issueDate(), "PRO_FORMA", document.number().value()));
      }
    }
    for (Parcel parcel : papers.getParcels()) {
      steps.add(
          onDay(parcel.dispatchedOn(), "PARCEL", parcel.carrierName() + " " + parcel.number()));
    }
    return steps.stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map.Entry<Instant, Step> onDay(LocalDate day, String what, String detail) {
    Instant behind = parties.seller().startOf(day.plusDays(1)).minusMillis(1);
    return Map.entry(behind, new Step(day, what, "", detail, List.of()));
  }

  private Step step(OrderEvent event) {
    List<PromiseChange> changed =
        event.isPromise()
            ? changes().stream().filter(one -> one.at().equals(event.at())).toList()
            : List.of();
    return new Step(event.at(), event.what(), event.who(), detail(event, changed), changed);
  }

  private String detail(OrderEvent event, List<PromiseChange> changed) {
    return switch (event.what()) {
      case "SUBMITTED" -> "";
      case "PAYMENT", "PAYMENT_TAKEN_BACK" ->
          texts.of("order.event.PAYMENT.detail", Money.parse(event.detail()));
      case "RETURNED_AS_REFUND", "RETURNED_AS_CREDIT" ->
          texts.of("order.event.RETURNED.detail", Money.parse(event.detail()));
      case "NOT_CONFIRMED" ->
          Arrays.stream(event.detail().split(","))
              .map(fault -> texts.of("enum.ConfirmFault." + fault))
              .collect(Collectors.joining("; "));
      case OrderEvent.PROMISED -> changed.isEmpty() ? event.detail() : reason(changed.get(0));
      default -> event.detail();
    };
  }

  private String reason(PromiseChange change) {
    return change.cause() == PromiseCause.BY_HAND ? change.reason() : texts.word(change.cause());
  }

  /** Which line moved from which day to which. */
  public String shift(PromiseChange change) {
    return texts.of(
        "order.promise.shift",
        order().lines().stream()
            .filter(line -> line.lineNumber() == change.lineNumber())
            .map(line -> line.item().number() + " " + line.item().name())
            .findFirst()
            .orElse(""),
        day(change.before()),
        day(change.after()));
  }

  private Object day(@Nullable LocalDate day) {
    return day == null ? texts.of("order.promise.open") : day;
  }

  /** For when a line is promised, in words. */
  public String promise(OrderLine line) {
    LocalDate day = line.promisedOn();
    if (day != null) {
      return texts.of("order.promise.by", day);
    }
    return texts.of(
        order().isReleasedForDespatch() ? "order.promise.open" : "order.promise.after-payment");
  }

  /** The last change of what a line is promised for, as long as it is to come; or null. */
  public @Nullable PromiseChange last(OrderLine line) {
    if (!order().isAwaited(line)) {
      return null;
    }
    Map<Integer, PromiseChange> known = last;
    if (known == null) {
      known = new HashMap<>();
      for (PromiseChange change : changes()) {
        known.put(change.lineNumber(), change);
      }
      last = known;
    }
    return known.get(line.lineNumber());
  }

  /** What a line was promised for before, and why not any more. */
  public String was(OrderLine line) {
    PromiseChange change = last(line);
    return change == null
        ? ""
        : texts.of("order.promise.was", day(change.before()), reason(change));
  }

  /** Asked only of an order that says there are some. */
  private List<PromiseChange> changes() {
    List<PromiseChange> read = changes;
    if (read == null) {
      read =
          order().history().stream().anyMatch(OrderEvent::isPromise)
              ? promises.changes(view.getNumber())
              : List.of();
      changes = read;
    }
    return read;
  }

  /** Whether a problem with the line can be reported by its buyer. */
  public boolean isReportable(OrderLine line) {
    return !line.isCharge() && !actor.get().isStaff() && actor.get().may(Permission.TICKET_REPORT);
  }

  /** Whether the reader may know why the line's price is what it is. */
  public boolean isExplained(OrderLine line) {
    return !line.isCharge() && actor.get().may(Permission.PRICE_MANAGE);
  }

  private OrderDetail order() {
    OrderDetail order = view.getOrder();
    if (order == null) {
      throw new IllegalStateException("no order is shown");
    }
    return order;
  }
}
