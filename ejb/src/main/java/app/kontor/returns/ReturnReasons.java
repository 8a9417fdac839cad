package app.kontor.returns;

import jakarta.ejb.Local;
import java.util.List;

/** The reasons that a seller offers for returns. */
@Local
public interface ReturnReasons {

  /** All of the actor's seller in the order in which they are offered, also those that are not. */
  List<ReturnReasonData> all();

  /**
   * Adds a reason.
   *
   * @param key idempotency key of the form
   * @return its code
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  String add(String key, ReturnReasonData reason);

  /**
   * Changes all but the code. Returns that name it show its new name.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  void change(ReturnReasonData data);
}
