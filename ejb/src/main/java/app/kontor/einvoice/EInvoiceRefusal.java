package app.kontor.einvoice;

import app.kontor.billing.DocumentNumber;
import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** What e-invoices refuse. */
public abstract sealed class EInvoiceRefusal extends BusinessException {
  private static final long serialVersionUID = 1L;

  private EInvoiceRefusal(String code, Serializable... args) {
    super(code, args);
  }

  /** There is no such e-invoice, or no such file of it, for this actor. */
  public static final class UnknownEInvoice extends EInvoiceRefusal {
    private static final long serialVersionUID = 1L;

    public UnknownEInvoice(DocumentNumber number) {
      super("UNKNOWN_EINVOICE", number);
    }
  }

  /** The e-invoice's state does not allow the step. */
  public static final class StepNotPossible extends EInvoiceRefusal {
    private static final long serialVersionUID = 1L;

    public StepNotPossible(DocumentNumber number, EInvoiceState state) {
      super("EINVOICE_STEP_NOT_POSSIBLE", number, state);
    }
  }
}
