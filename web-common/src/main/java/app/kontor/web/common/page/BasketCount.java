package app.kontor.web.common.page;

/** Tells the top bar how much is in the basket; a bean of the order portal implements it. */
public interface BasketCount {
  /** Lines in the visitor's basket. */
  int lines();
}
