package app.kontor.web.order.orders;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.ChangePreview;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.OrderAction;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDifference;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.platform.failure.BusinessException;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of the order shown, and what is decided on one that is asked for. */
@Named
@RequestScoped
public class OrderChangeLog {
  @Inject private OrderPage view;
  @Inject private OrderChanges changes;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private @Nullable List<ChangeRecord> records;
  private @Nullable ChangePreview preview;
  private @Nullable BusinessException refusal;
  private String answer = "";
  private ReceivedMoney money = ReceivedMoney.REFUND;

  /** Latest first; nothing is asked of orders whose time line knows of none. */
  public List<ChangeRecord> getRecords() {
    List<ChangeRecord> read = records;
    if (read == null) {
      OrderDetail order = view.getOrder();
      boolean any =
          order != null
              && order.history().stream().anyMatch(step -> step.what().startsWith("CHANGE"));
      read = any ? changes.changes(view.getNumber()) : List.of();
      records = read;
    }
    return read;
  }

  /** The one that waits for a decision, or null. */
  public @Nullable ChangeRecord getOpen() {
    return getRecords().stream().filter(ChangeRecord::isOpen).findFirst().orElse(null);
  }

  /** Whether the visitor decides on what is asked for. */
  public boolean isDeciding() {
    return getOpen() != null && view.may(OrderAction.CHANGE);
  }

  /** What accepting would do now, or null if it cannot be done. */
  public @Nullable ChangePreview getPreview() {
    ChangeRecord open = getOpen();
    if (preview == null && refusal == null && open != null) {
      try {
        preview = changes.previewOf(view.getNumber(), open.id());
      } catch (BusinessException refused) {
        refusal = refused;
      }
    }
    return preview;
  }

  /** Why it cannot be done as asked, or empty. */
  public String getRefusal() {
    getPreview();
    BusinessException refused = refusal;
    return refused == null ? "" : texts.refusal(refused);
  }

  /** Whether money was received beyond what the order would cost. */
  public boolean isMoneyAsked() {
    ChangePreview shown = getPreview();
    return shown != null && shown.excess().isPositive();
  }

  public List<ReceivedMoney> getPromises() {
    return List.of(ReceivedMoney.values());
  }

  /** The order becomes what was asked for. */
  public String accept(long id, long version) {
    changes.accept(number(), id, version, isMoneyAsked() ? money : null);
    page.done("change.accepted", number());
    return again();
  }

  /** The order stays. */
  public String decline(long id, long version) {
    changes.decline(number(), id, version, answer);
    page.done("change.declined", number());
    return again();
  }

  /** Who asked takes it back. */
  public String takeBack(long id, long version) {
    changes.takeBack(number(), id, version);
    page.done("change.taken-back", number());
    return again();
  }

  private OrderNumber number() {
    return view.getNumber();
  }

  private String again() {
    return page.redirect(page.getPath(), "order", number());
  }

  /** What a difference is about. */
  public String what(OrderDifference one) {
    String kind = texts.of("change.kind." + one.kind());
    return one.item().isEmpty() ? kind : one.item() + ": " + kind;
  }

  /** As it was. */
  public String before(OrderDifference one) {
    return written(one, one.before());
  }

  /** As it is or would be. */
  public String after(OrderDifference one) {
    return written(one, one.after());
  }

  private String written(OrderDifference one, String text) {
    if (text.isEmpty()) {
      return texts.of("change.nothing");
    }
    return switch (one.kind()) {
      case ADDED, REMOVED, QUANTITY -> {
        Quantity quantity = OrderDifference.quantity(text);
        yield quantity == null ? text : texts.word(quantity);
      }
      case PRICE -> {
        UnitPrice price = OrderDifference.price(text);
        yield price == null ? text : texts.word(price);
      }
      case CHARGE -> texts.word(Money.parse(text));
      case REQUESTED_DATE, LINE_DATE -> texts.word(LocalDate.parse(text));
      case PARTS -> texts.word(DeliveryParts.valueOf(text));
      case ADDRESS, METHOD, REFERENCE, NOTE, COST_CENTRE, CONTACT, LINE_NOTE -> text;
    };
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(@Nullable String answer) {
    this.answer = answer == null ? "" : answer;
  }

  public ReceivedMoney getMoney() {
    return money;
  }

  public void setMoney(@Nullable ReceivedMoney money) {
    this.money = money == null ? ReceivedMoney.REFUND : money;
  }
}
