package app.kontor.banking;

import java.io.Serializable;
import java.util.List;

/**
 * A reason for or against a proposal; the text is in the bundles under {@code
 * banking.reason.<code>}.
 *
 * @param weight positive speaks for it, negative against
 */
public record ReasonView(String code, int weight, List<String> arguments) implements Serializable {
  public ReasonView {
    arguments = List.copyOf(arguments);
  }

  public boolean isAgainst() {
    return weight < 0;
  }
}
