package app.kontor.sharing;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param code under {@code form-problem.} in the bundles: REQUIRED, MUST_BE_TICKED, TOO_LONG,
 *     NOT_A_NUMBER, TOO_SMALL, TOO_LARGE, TOO_MANY_DECIMALS, NOT_A_DATE, TOO_EARLY, TOO_LATE,
 *     NOT_A_CHOICE, NUMBER_AMBIGUOUS
 * @param args the limit that is missed, or what was typed and the two numbers it can mean
 */
public record FieldProblem(String field, String code, List<Serializable> args)
    implements Serializable {
  public FieldProblem {
    args = List.copyOf(args);
  }
}
