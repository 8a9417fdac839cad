package app.kontor.bench;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What ordering through the pages costs: putting a line into a basket, an order of ten lines with
 * all its requests, and a basket of five hundred lines, looked at and changed. Several buyers at a
 * time, each on the pages of one company; the first rounds are thrown away.
 */
public final class Clicks {
  private static final int HANDS = 4;
  private static final int LINES = 10;
  private static final int LONGEST = 500;
  private static final String BASKET = "/orders/basket.xhtml";
  private static final String CHECKOUT = "/orders/checkout.xhtml";

  private final String base;
  private final Costs costs;

  private Clicks(String base) {
    this.base = base;
    this.costs = new Costs(URI.create(base).getPort());
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.out.println("clicks | ms | CPU ms server + database | statements | rows read");
    System.out.println("--- | ---: | ---: | ---: | ---:");
    new Clicks(arguments[0]).measure();
  }

  /** What is done over and over. */
  @FunctionalInterface
  private interface Work {
    void by(Buyer buyer);
  }

  private void measure() throws InterruptedException {
    List<Buyer> buyers =
        IntStream.range(0, HANDS).mapToObj(i -> Buyer.signedIn(base, "buyer.pl")).toList();
    Buyer first = buyers.get(0);
    first.empty();
    List<Buyer.Goods> goods = first.goods(LONGEST);
    List<Buyer.Goods> ten = goods.subList(0, LINES);
    print("add a line", 400, 400, buyers, buyer -> buyer.add(ten.get(0)));
    first.empty();
    // an order takes all that is in the basket, which the buyers share
    print("order of 10 lines, 27 requests", 40, 20, List.of(first), buyer -> buyer.order(ten));
    goods.forEach(first::add);
    String lines = "basket of " + goods.size() + " lines";
    print(lines, 100, 100, buyers, buyer -> buyer.open(BASKET));
    first.open(BASKET);
    print(lines + ", one changed", 20, 20, List.of(first), Buyer::changeQuantity);
    print(lines + ", checkout", 20, 20, List.of(first), buyer -> buyer.open(CHECKOUT));
    first.empty();
  }

  private void print(String what, int warmUp, int measured, List<Buyer> buyers, Work work)
      throws InterruptedException {
    run(warmUp, buyers, work);
    Costs.Reading before = costs.read();
    long start = System.nanoTime();
    run(measured, buyers, work);
    double millis = (System.nanoTime() - start) / 1e6 / measured * buyers.size();
    Costs.Reading spent = costs.read().since(before, measured);
    System.out.printf(
        Locale.ROOT,
        "%s | %.1f | %.1f + %.1f | %.1f | %.0f%n",
        what,
        millis,
        spent.server(),
        spent.database(),
        spent.statements(),
        spent.rows());
  }

  private static void run(int times, List<Buyer> buyers, Work work) throws InterruptedException {
    AtomicInteger left = new AtomicInteger(times);
    ExecutorService hands = Executors.newFixedThreadPool(buyers.size());
    List<Future<?>> all =
        buyers.stream()
            .<Future<?>>map(
                buyer ->
                    hands.submit(
                        () -> {
                          while (left.getAndDecrement() > 0) {
                            work.by(buyer);
                          }
                        }))
            .toList();
    hands.shutdown();
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
