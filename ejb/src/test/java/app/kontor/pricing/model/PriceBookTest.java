package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.pricing.PriceContext;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceBookTest {
  /** Random lists for everybody, zones, groups and customers, and who may ask. */
  @Test
  void whoever_looks_at_the_lists_that_reach_somebody_overlooks_none() {
    int shorter = 0;
    for (int seed = 0; seed < 400; seed++) {
      PriceWorld world = new PriceWorld(new Random(seed));
      PriceContext context = world.context();
      PriceBook book = world.resolution(context).book();
      assertThat(PriceChain.of(book.reachedBy(context), Map.of(), context))
          .as("seed %d, %s", seed, context)
          .isEqualTo(PriceChain.of(book.lists(), Map.of(), context));
      shorter += book.reachedBy(context).size() < book.lists().size() ? 1 : 0;
    }
    assertThat(shorter).as("times that not all had to be looked at").isPositive();
  }
}
