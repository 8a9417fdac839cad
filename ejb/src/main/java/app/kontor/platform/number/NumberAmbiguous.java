package app.kontor.platform.number;

import app.kontor.platform.failure.BusinessException;
import java.util.List;

/** A number was spelled so that it can mean several; the refusal names some of them. */
public final class NumberAmbiguous extends BusinessException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED = 5;

  public NumberAmbiguous(String spelled, List<String> candidates) {
    super(
        "SPELLING_AMBIGUOUS",
        spelled.strip(),
        String.join(", ", candidates.subList(0, Math.min(NAMED, candidates.size()))));
  }
}
