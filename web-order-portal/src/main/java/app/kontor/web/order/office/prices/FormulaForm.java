package app.kontor.web.order.office.prices;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.RoundingDirection;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is entered for how prices follow from another list. */
public class FormulaForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String source = "";
  private @Nullable BigDecimal percent;
  private @Nullable BigDecimal rate;
  private @Nullable BigDecimal step = new BigDecimal("0.01");
  private RoundingDirection rounding = RoundingDirection.NEAREST;

  void show(@Nullable PriceFormula formula) {
    if (formula != null) {
      source = formula.source();
      percent = formula.percent();
      rate = formula.rate();
      step = formula.step();
      rounding = formula.rounding();
    }
  }

  /** The formula, or null if no list is chosen. */
  @Nullable PriceFormula formula() {
    if (source.isEmpty()) {
      return null;
    }
    if (step == null) {
      throw InvalidInput.required("step");
    }
    return new PriceFormula(
        source, percent == null ? BigDecimal.ZERO : percent, rate, step, rounding);
  }

  public String getSource() {
    return source;
  }

  public void setSource(@Nullable String source) {
    this.source = source == null ? "" : source;
  }

  public @Nullable BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(@Nullable BigDecimal percent) {
    this.percent = percent;
  }

  public @Nullable BigDecimal getRate() {
    return rate;
  }

  public void setRate(@Nullable BigDecimal rate) {
    this.rate = rate;
  }

  public @Nullable BigDecimal getStep() {
    return step;
  }

  public void setStep(@Nullable BigDecimal step) {
    this.step = step;
  }

  public RoundingDirection getRounding() {
    return rounding;
  }

  public void setRounding(@Nullable RoundingDirection rounding) {
    this.rounding = rounding == null ? RoundingDirection.NEAREST : rounding;
  }
}
