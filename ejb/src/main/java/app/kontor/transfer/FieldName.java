package app.kontor.transfer;

import app.kontor.platform.failure.Worded;
import java.io.Serializable;

/**
 * A field as refusals name it.
 *
 * @param label {@link TransferField#label}
 */
public record FieldName(String label) implements Worded, Serializable {
  @Override
  public String textKey() {
    return label;
  }
}
