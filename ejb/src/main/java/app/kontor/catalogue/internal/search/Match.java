package app.kontor.catalogue.internal.search;

/** How a word that was typed is met by a word of an item, the closest first. */
enum Match {
  /** It is the word. */
  EXACT,
  /** It is another form of the word: {@code Schrauben}, {@code Schraube}. */
  FORM,
  /** The word is a kind of it: {@code Schraube}, {@code Sechskantschraube}. */
  KIND,
  /** The word begins with it: {@code schrau}, {@code Schraubendreher}. */
  BEGINNING,
  /** The word begins with its stem. */
  STEM,
  /** It is inside the word. */
  INSIDE,
  /** It differs from the word, or from the end of it, in one letter. */
  SIMILAR,
  /** It differs in two letters. */
  DISTANT
}
