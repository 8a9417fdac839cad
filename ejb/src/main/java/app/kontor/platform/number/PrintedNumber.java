package app.kontor.platform.number;

/**
 * The number of something as people print, read and type it: of an order, a document, an item, a
 * customer, a goods-issue note. Each kind is a record of its own, so that two numbers that stand
 * side by side cannot be taken for one another; what they share lives here: pages, files and JSON
 * treat them as the text they are.
 */
public interface PrintedNumber {

  /** The text as printed; where a person typed it, any spelling that means one. */
  String value();

  /** Whether nobody gave a number. */
  default boolean isEmpty() {
    return value().isEmpty();
  }
}
