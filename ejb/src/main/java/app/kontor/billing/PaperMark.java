package app.kontor.billing;

/** What is printed on a document beside what it says itself, such as the code of an e-invoice. */
public sealed interface PaperMark {

  /** Nothing is. */
  record None() implements PaperMark {}

  /** It is not known yet, and the paper waits for it. */
  record Awaited() implements PaperMark {}

  /**
   * A code to read with a telephone.
   *
   * @param link what the code says
   * @param caption below the code
   * @param title above it, in the document's language
   */
  record Code(String link, String caption, String title) implements PaperMark {}
}
