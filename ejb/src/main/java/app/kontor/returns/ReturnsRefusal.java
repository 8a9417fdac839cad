package app.kontor.returns;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Portion;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** What returns refuse. */
public abstract sealed class ReturnsRefusal extends BusinessException {
  private static final long serialVersionUID = 1L;

  private ReturnsRefusal(String code, Serializable... args) {
    super(code, args);
  }

  /** There is no such return, or no such photo of it, for this actor. */
  public static final class UnknownReturn extends ReturnsRefusal {
    private static final long serialVersionUID = 1L;

    public UnknownReturn(ReturnNumber number) {
      super("UNKNOWN_RETURN", number);
    }
  }

  /** The return's status does not allow the step. */
  public static final class StepNotPossible extends ReturnsRefusal {
    private static final long serialVersionUID = 1L;

    public StepNotPossible(ReturnNumber number, ReturnStatus status) {
      super("RETURN_STEP_NOT_POSSIBLE", number, status);
    }
  }

  /** No more of an order line may come back than has left and is in no other return. */
  public static final class MoreThanLeft extends ReturnsRefusal {
    private static final long serialVersionUID = 1L;
    private final int lineNumber;

    public MoreThanLeft(OrderNumber order, int lineNumber, ItemNumber item, Portion returnable) {
      super("RETURN_MORE_THAN_LEFT", item, returnable.sold(), order);
      this.lineNumber = lineNumber;
    }

    @Override
    public String field() {
      return lineNumber + ":quantity";
    }
  }
}
