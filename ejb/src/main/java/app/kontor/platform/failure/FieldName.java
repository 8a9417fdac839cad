package app.kontor.platform.failure;

import java.io.Serializable;

/**
 * A field as refusals name it.
 *
 * @param label key of its word
 */
public record FieldName(String label) implements Worded, Serializable {
  @Override
  public String textKey() {
    return label;
  }
}
