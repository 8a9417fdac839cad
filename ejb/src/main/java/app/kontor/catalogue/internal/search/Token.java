package app.kontor.catalogue.internal.search;

/**
 * A word or a size of a text.
 *
 * @param text as it is compared: small letters without accents, sizes in one spelling
 * @param written small letters with their accents, as stems of words are found
 * @param isWord letters alone; anything with a digit is a size or a part of a number
 */
record Token(String text, String written, boolean isWord) {
  static Token size(String text) {
    return new Token(text, text, false);
  }

  /** A word or a size, as it is already compared. */
  static Token plain(String text) {
    return new Token(text, text, !Spelling.hasDigit(text));
  }
}
