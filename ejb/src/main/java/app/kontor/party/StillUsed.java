package app.kontor.party;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** A zone, group or payment terms cannot go, because something is made for it. */
public final class StillUsed extends BusinessException {
  private static final long serialVersionUID = 1L;

  private StillUsed(String code, String... args) {
    super(code, (Serializable[]) args);
  }

  /** The zone takes what no other has. */
  public static StillUsed isRestOfTheWorld(String zone) {
    return new StillUsed("ZONE_IS_THE_REST", zone);
  }

  /**
   * @param where what is made for it, as others call it
   */
  public static StillUsed zone(String zone, String where) {
    return new StillUsed("ZONE_USED", zone, where);
  }

  /**
   * @param where what is made for it, as others call it
   */
  public static StillUsed group(String group, String where) {
    return new StillUsed("GROUP_USED", group, where);
  }

  /**
   * @param customer number of one who has agreed them
   */
  public static StillUsed terms(String terms, String customer) {
    return new StillUsed("TERMS_USED", terms, customer);
  }
}
