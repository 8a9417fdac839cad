package app.kontor.access;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the actor may do with one thing now, as the core says it: pages show what is allowed, or why
 * it is not.
 *
 * @param known an action the actor has a permission for, with the name of the rule that refuses it
 *     now, or empty text if it can be done; all other actions are absent
 * @param <A> the actions of the thing
 */
public record Actions<A extends Enum<A>>(Map<A, String> known) implements Serializable {

  public Actions {
    known = Map.copyOf(known);
  }

  /** Nothing, for those who ask on behalf of no person. */
  public static <A extends Enum<A>> Actions<A> none() {
    return new Actions<A>(Map.of());
  }

  /**
   * Asks for each action.
   *
   * @param permitted whether the actor's permissions cover the action at all
   * @param refusal the name of the rule that keeps it from being done now
   */
  public static <A extends Enum<A>> Actions<A> of(
      Class<A> type, Predicate<A> permitted, Function<A, Optional<String>> refusal) {
    Map<A, String> known = new EnumMap<>(type);
    for (A action : type.getEnumConstants()) {
      if (permitted.test(action)) {
        known.put(action, refusal.apply(action).orElse(""));
      }
    }
    return new Actions<>(known);
  }

  /** Whether it can be done now. */
  public boolean allows(A action) {
    return "".equals(known.get(action));
  }

  /** The rule that refuses it now, for whoever has the permission. */
  public Optional<String> refusal(A action) {
    return Optional.ofNullable(known.get(action)).filter(rule -> !rule.isEmpty());
  }
}
