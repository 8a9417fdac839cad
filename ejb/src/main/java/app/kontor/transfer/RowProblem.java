package app.kontor.transfer;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;
import java.util.List;

/**
 * Why a row cannot be taken.
 *
 * @param field key of the field, or empty if it is about the whole row
 * @param code text {@code refusal.<code>}
 * @param args what the text shows
 */
public record RowProblem(String field, String code, List<Serializable> args) {
  public RowProblem {
    args = List.copyOf(args);
  }

  public static RowProblem of(String field, String code, Serializable... args) {
    return new RowProblem(field, code, List.of(args));
  }

  /** What a rule has refused. */
  public static RowProblem of(BusinessException refusal) {
    return new RowProblem(refusal.field(), refusal.code(), refusal.args());
  }
}
