package app.kontor.transfer;

/**
 * What is to be changed of many items.
 *
 * @param field key of the field that is set, one of {@link MassChanges#fields}; empty where
 *     categories are changed
 * @param value the field's new value as files have it, or the code of a category; empty for none
 */
public record MassChange(Aim aim, String field, String value) {
  /** What is done with the value. */
  public enum Aim {
    /** The field has it from then on. */
    SET,
    /** Items are found in the category, too. */
    ADD_CATEGORY,
    /** Items are not found in the category any more. */
    REMOVE_CATEGORY,
    /** The category becomes the main one, in place of the one that was. */
    MAIN_CATEGORY
  }

  /** A field gets a value. */
  public static MassChange set(String field, String value) {
    return new MassChange(Aim.SET, field, value);
  }

  /** Categories change. */
  public static MassChange category(Aim aim, String code) {
    return new MassChange(aim, "", code);
  }
}
