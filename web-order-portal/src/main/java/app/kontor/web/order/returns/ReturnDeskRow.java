package app.kontor.web.order.returns;

import app.kontor.measure.Quantity;
import app.kontor.returns.BookArrival;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnOutcome;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of a return while staff work it; quantities are in its base unit. */
public class ReturnDeskRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ReturnDetail.Line line;
  private @Nullable BigDecimal accepted;
  private String reason = "";
  private @Nullable BigDecimal restocked;
  private @Nullable BigDecimal scrapped;
  private @Nullable BigDecimal sentBack;
  private String condition = "";
  private ReturnOutcome outcome;

  ReturnDeskRow(ReturnDetail.Line line) {
    this.line = line;
    this.accepted = line.quantity().value();
    Quantity awaited = line.accepted();
    this.restocked = awaited == null ? null : awaited.value();
    this.outcome = wished(line);
  }

  private static ReturnOutcome wished(ReturnDetail.Line line) {
    return line.counted().isPositive() && !line.kept().isPositive()
        ? ReturnOutcome.NONE
        : ReturnOutcome.valueOf(line.wish().name());
  }

  DecideReturn.Line decision() {
    return new DecideReturn.Line(line.lineNumber(), orNothing(accepted), reason);
  }

  BookArrival.Line arrival() {
    return new BookArrival.Line(
        line.lineNumber(),
        orNothing(restocked),
        orNothing(scrapped),
        orNothing(sentBack),
        condition);
  }

  private static BigDecimal orNothing(@Nullable BigDecimal number) {
    return Objects.requireNonNullElse(number, BigDecimal.ZERO);
  }

  int lineNumber() {
    return line.lineNumber();
  }

  public ReturnDetail.Line getLine() {
    return line;
  }

  /** The unit in which quantities are typed. */
  public Quantity getOne() {
    return new Quantity(BigDecimal.ONE, line.quantity().unit());
  }

  public @Nullable BigDecimal getAccepted() {
    return accepted;
  }

  public void setAccepted(@Nullable BigDecimal accepted) {
    this.accepted = accepted;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public @Nullable BigDecimal getRestocked() {
    return restocked;
  }

  public void setRestocked(@Nullable BigDecimal restocked) {
    this.restocked = restocked;
  }

  public @Nullable BigDecimal getScrapped() {
    return scrapped;
  }

  public void setScrapped(@Nullable BigDecimal scrapped) {
    this.scrapped = scrapped;
  }

  public @Nullable BigDecimal getSentBack() {
    return sentBack;
  }

  public void setSentBack(@Nullable BigDecimal sentBack) {
    this.sentBack = sentBack;
  }

  public String getCondition() {
    return condition;
  }

  public void setCondition(@Nullable String condition) {
    this.condition = condition == null ? "" : condition;
  }

  public ReturnOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(@Nullable ReturnOutcome outcome) {
    this.outcome = outcome == null ? ReturnOutcome.NONE : outcome;
  }
}
