package app.kontor.transfer;

import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.List;

/**
 * Staff give many items one value. It becomes a file of items, as if somebody had written it: its
 * rows are compared, looked at old to new, and applied by {@link Transfers}, each item by the rules
 * of items and with its own reason where it is refused.
 */
@Local
public interface MassChanges {
  /** Most items at once. */
  int MOST = 20_000;

  /** The fields that many items can have in common, in their order. */
  List<TransferField> fields();

  /** How many items are meant, counted as far as lists count. */
  Total count(ItemSelection items);

  /**
   * Writes the file and has it compared; nothing is changed.
   *
   * @param key idempotency key of the form
   * @param name of the file, for people
   * @return its reference among {@link Transfers}
   * @throws InvalidInput MASS_NONE without items, MASS_TOO_MANY beyond {@link #MOST}; at {@code
   *     value} NOT_A_FIELD for another field than {@link #fields}, REQUIRED for a category that is
   *     not said, NOT_A_VALUE for what cannot be a value of the field
   */
  String begin(String key, ItemSelection items, MassChange change, String name);

  /**
   * Writes a file that gives items back the values that a file has changed, and has it compared;
   * nothing is changed. Items that the file has added stay.
   *
   * @param key idempotency key of the form
   * @param reference of a file of items that was applied
   * @param name of the new file, for people
   * @return its reference
   * @throws UnknownTransfer if there is no such file
   * @throws InvalidInput MASS_NOT_TAKEN_BACK if nothing of it was applied, or what was there before
   *     is not kept whole
   */
  String takeBack(String key, String reference, String name);
}
