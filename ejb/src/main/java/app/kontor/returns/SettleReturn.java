package app.kontor.returns;

import java.util.Map;

/**
 * Staff say what becomes of each line of a return.
 *
 * @param key idempotency key
 * @param version of the return the decision was taken on
 * @param outcomes by line number, one for each line
 */
public record SettleReturn(
    String key, ReturnNumber number, long version, Map<Integer, ReturnOutcome> outcomes) {
  public SettleReturn {
    outcomes = Map.copyOf(outcomes);
  }
}
