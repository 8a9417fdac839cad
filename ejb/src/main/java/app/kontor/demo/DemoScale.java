package app.kontor.demo;

/**
 * How much is made.
 *
 * @param items at least so many
 * @param partners customers in all
 */
record DemoScale(int items, int partners) {
  static final DemoScale DEMO = new DemoScale(600, 40);
  static final DemoScale LARGE = new DemoScale(100_000, 10_000);
}
