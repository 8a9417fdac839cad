package app.kontor.web.order.office.billing;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Why an invoice is corrected, as the form has it. */
public class CorrectionForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private CorrectionCause cause = CorrectionCause.QUANTITY;
  private CorrectionEffect effect = CorrectionEffect.CORRECTION_DATE;
  private String reason = "";
  private @Nullable BigDecimal discount;
  private final CorrectedBuyer buyer = new CorrectedBuyer();

  /** Takes over what was proposed. */
  void set(CorrectInvoice proposed) {
    cause = proposed.cause();
    effect = proposed.effect();
    reason = proposed.reason();
  }

  public CorrectionCause getCause() {
    return cause;
  }

  public void setCause(@Nullable CorrectionCause cause) {
    this.cause = cause == null ? CorrectionCause.QUANTITY : cause;
  }

  public CorrectionEffect getEffect() {
    return effect;
  }

  public void setEffect(@Nullable CorrectionEffect effect) {
    this.effect = effect == null ? CorrectionEffect.CORRECTION_DATE : effect;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public @Nullable BigDecimal getDiscount() {
    return discount;
  }

  public void setDiscount(@Nullable BigDecimal discount) {
    this.discount = discount;
  }

  public CorrectedBuyer getBuyer() {
    return buyer;
  }
}
