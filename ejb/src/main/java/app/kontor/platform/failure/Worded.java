package app.kontor.platform.failure;

/** A value that is no enum constant and yet is shown by a word of the bundles. */
public interface Worded {
  /** Key of the text that stands for the value. */
  String textKey();
}
