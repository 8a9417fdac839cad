package app.kontor.gate;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The token of the form this request sends. Every page form carries a fresh one; the gate lets each
 * command through once per token, so that a second press, a repeated request or a reload changes
 * nothing twice. Requests without a form have none and name their keys themselves.
 */
@RequestScoped
public class CommandKey {
  private String token = "";
  private final Map<String, Integer> calls = new HashMap<>();
  private boolean done;

  /** Takes the form's token; what is no token is ignored. */
  public void use(String formToken) {
    if (formToken.matches("[\\w-]{20,60}")) {
      token = formToken;
    }
  }

  /** Runs a part of the request's work under a key of its own, as if it were a form's. */
  public void under(String key, Runnable work) {
    String form = token;
    Map<String, Integer> before = new HashMap<>(calls);
    calls.clear();
    token = key;
    try {
      work.run();
    } finally {
      token = form;
      calls.clear();
      calls.putAll(before);
    }
  }

  /** The form's token, or an empty text. */
  public String token() {
    return token;
  }

  /**
   * The key of the request's next call of a use case: the same call of a repeated request gets the
   * same key.
   */
  public Optional<String> next(String useCase) {
    return token.isEmpty()
        ? Optional.empty()
        : Optional.of(token + '#' + calls.merge(useCase, 1, Integer::sum));
  }

  /** A command of this request has been done; only the gate says so. */
  public void succeeded() {
    done = true;
  }

  /** Whether this request's form has done something. */
  public boolean isDone() {
    return done;
  }
}
