package app.kontor.returns.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.ordering.FrozenItem;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderLine;
import app.kontor.platform.model.Part;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnOutcome;
import app.kontor.returns.ReturnStatus;
import app.kontor.returns.ReturnWish;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goods of one order line in a return; its item is as it was when the order was placed. */
@Entity
@Table(name = "goods_return_line")
public class GoodsReturnLine extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "return_id", updatable = false)
  private GoodsReturn goodsReturn;

  @Column(name = "line_number", updatable = false)
  private int lineNumber;

  @Column(name = "item_id", updatable = false)
  private long itemId;

  @Embedded private FrozenItem item;
  private String unit;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  @Column(name = "reason_code")
  private String reasonCode;

  @Enumerated(EnumType.STRING)
  private ReturnWish wish;

  private String serial;
  private String description;

  @Column(precision = 19, scale = 6)
  private @Nullable BigDecimal accepted;

  @Column(name = "decision_reason")
  private @Nullable String decisionReason;

  @Column(precision = 19, scale = 6)
  private BigDecimal restocked = BigDecimal.ZERO;

  @Column(precision = 19, scale = 6)
  private BigDecimal scrapped = BigDecimal.ZERO;

  @Column(name = "sent_back", precision = 19, scale = 6)
  private BigDecimal sentBack = BigDecimal.ZERO;

  @Column(name = "goods_condition")
  private @Nullable String condition;

  @Enumerated(EnumType.STRING)
  private @Nullable ReturnOutcome outcome;

  @Column(name = "due_net", precision = 19, scale = 4)
  private @Nullable BigDecimal dueNet;

  @SuppressWarnings("NullAway.Init")
  protected GoodsReturnLine() {}

  /**
   * What is announced of a line.
   *
   * @param quantity in the line's base unit
   */
  public record Announced(
      OrderLine line,
      Quantity quantity,
      String reasonCode,
      ReturnWish wish,
      String serial,
      String description) {}

  GoodsReturnLine(GoodsReturn goodsReturn, Announced announced) {
    this.goodsReturn = goodsReturn;
    this.lineNumber = announced.line().lineNumber();
    this.itemId = announced.line().itemId();
    this.item = new FrozenItem(announced.line().item());
    this.unit = announced.quantity().unit().code();
    this.quantity = announced.quantity().value();
    this.reasonCode = announced.reasonCode();
    this.wish = announced.wish();
    this.serial = announced.serial();
    this.description = announced.description();
  }

  void decide(Quantity taken, @Nullable String reason) {
    accepted = taken.value();
    decisionReason = reason;
  }

  void arrive(Quantity stocked, Quantity waste, Quantity back, @Nullable String found) {
    restocked = stocked.value();
    scrapped = waste.value();
    sentBack = back.value();
    condition = found;
  }

  void settle(ReturnOutcome becomes, @Nullable Money net) {
    outcome = becomes;
    dueNet = net == null ? null : net.amount();
  }

  /** The return it belongs to. */
  public GoodsReturn goodsReturn() {
    return goodsReturn;
  }

  public int lineNumber() {
    return lineNumber;
  }

  public long itemId() {
    return itemId;
  }

  public LineItem item() {
    return item.item();
  }

  public Quantity quantity() {
    return in(quantity);
  }

  /** What was accepted; nothing as long as nobody has decided. */
  public Quantity accepted() {
    return in(accepted == null ? BigDecimal.ZERO : accepted);
  }

  public Quantity restocked() {
    return in(restocked);
  }

  /** What the seller has kept. */
  public Quantity kept() {
    return in(restocked.add(scrapped));
  }

  /** Of what was kept, what money is due for. */
  Quantity paidFor() {
    return outcome != null && outcome.isMoney() ? kept() : in(BigDecimal.ZERO);
  }

  public @Nullable ReturnOutcome outcome() {
    return outcome;
  }

  /** What it takes of what has left. */
  Quantity taken(ReturnStatus status) {
    return ReturnPolicy.taken(status, quantity(), accepted(), kept());
  }

  private Quantity in(BigDecimal value) {
    return Quantity.of(value, new UnitCode(unit));
  }

  ReturnDetail.Line view(Map<String, String> reasons, Currency currency) {
    return new ReturnDetail.Line(
        lineNumber,
        item.item(),
        quantity(),
        reasons.getOrDefault(reasonCode, reasonCode),
        wish,
        serial,
        description,
        accepted == null ? null : in(accepted),
        decisionReason,
        in(restocked),
        in(scrapped),
        in(sentBack),
        condition,
        outcome,
        dueNet == null ? null : Money.of(dueNet, currency));
  }
}
