package app.kontor.catalogue.internal;

import app.kontor.catalogue.internal.search.OwnItems;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.transaction.TransactionMemory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What is found by the numbers and names that the actor's own company gives items, and by nobody
 * else.
 */
@Dependent
public class OwnSearch {
  /** Most items that are found by what an own number begins with, and by own names. */
  private static final int MOST = 50;

  @Inject private CurrentActor actor;
  @Inject private BuyersNumberRows buyers;
  @Inject private CatalogueRows rows;
  @Inject private TransactionMemory memory;

  /**
   * What the actor's company calls so; of what is no longer sold what is sold in its place. One
   * statement of a transaction, and none for a company without numbers.
   */
  OwnItems called(String text) {
    String key = NumberKey.of(text);
    Actor who = actor.get();
    if (key.isEmpty() || !buyers.has(who.sellerId(), who.partnerId())) {
      return OwnItems.NONE;
    }
    return memory.once(
        OwnItems.class,
        new Asked(who.sellerId(), who.partnerId(), text),
        () -> called(who, key, text));
  }

  /** Goods, facets and categories of one page ask the same. */
  private record Asked(long seller, long partner, String text) {}

  private OwnItems called(Actor who, String key, String text) {
    OwnItems own = buyers.begun(who.partnerId(), key, text, MOST);
    return new OwnItems(sold(own.exactly(), who.sellerId()), sold(own.begun(), who.sellerId()));
  }

  private List<Long> sold(List<Long> ids, long seller) {
    Successors successors = rows.successors(seller);
    return ids.stream()
        .map(id -> successors.of(id).map(Successors.Link::id).orElse(id))
        .distinct()
        .toList();
  }
}
