package app.kontor.sharing;

import java.util.Map;

/**
 * Sends a filled-in form.
 *
 * @param key idempotency key
 * @param values by field id, as typed in the language of the person
 */
public record SendForm(String key, String formCode, Map<String, String> values) {
  public SendForm {
    values = Map.copyOf(values);
  }
}
