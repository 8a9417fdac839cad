package app.kontor.catalogue.internal.search;

/**
 * Where a word of an item stands, and what a match there is worth. The noun that says what the item
 * is comes before the rest of its name, the name before category and maker, and these before the
 * description.
 */
enum WordField {
  NOUN("noun", 120, 117, 105, 62, 55, 46, 56, 40),
  NAME("name", 100, 97, 85, 60, 52, 45, 50, 36),
  CATEGORY("category", 55, 54, 48, 40, 35, 0, 30, 20),
  MAKER("maker", 50, 50, 0, 35, 30, 0, 25, 0),
  DESCRIPTION("description", 25, 24, 22, 18, 15, 0, 12, 8);

  private final String prefix;
  private final int[] weights;

  WordField(String prefix, int... weights) {
    this.prefix = prefix;
    this.weights = weights;
  }

  /** The field's name in the index. */
  String of(String language) {
    return prefix + '_' + language;
  }

  /** At most 120; 0 where such a match means nothing. */
  int weight(Match match) {
    return weights[match.ordinal()];
  }

  int bit() {
    return 1 << ordinal();
  }
}
