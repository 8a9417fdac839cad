package app.kontor.demo;

/**
 * How much is made.
 *
 * @param items at least so many
 * @param partners customers in all
 * @param orderLines so many lines of orders, about, are written in bulk beside the played history
 */
record DemoScale(int items, int partners, int orderLines) {
  static final DemoScale DEMO = new DemoScale(600, 40, 0);
  static final DemoScale LARGE = new DemoScale(100_000, 10_000, 1_000_000);
}
