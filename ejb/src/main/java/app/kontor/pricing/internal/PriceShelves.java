package app.kontor.pricing.internal;

import app.kontor.pricing.PriceContext;
import app.kontor.pricing.internal.SellerPrices.Reach;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the entries of lists are: in memory, or, for those that are not there in their edition, in
 * the database by one statement for all of them.
 */
@Dependent
public class PriceShelves {
  private final KeptPriceLists lists;
  private final PriceSegments segments;
  private final PriceStepRows rows;

  @Inject
  PriceShelves(KeptPriceLists lists, PriceSegments segments, PriceStepRows rows) {
    this.lists = lists;
    this.segments = segments;
    this.rows = rows;
  }

  /** The entries of items in all lists that matter to somebody. */
  PriceBook.Entries entries(Reach reach, PriceContext context, Collection<Long> itemIds) {
    Map<Long, Long> editions = lists.editions(context.sellerId());
    Map<Long, PriceSegment> inMemory = new HashMap<>();
    List<Long> stored = new ArrayList<>();
    for (Long id : reach.lists()) {
      PriceSegment segment = segments.find(id, editions.getOrDefault(id, 0L));
      if (segment == null) {
        stored.add(id);
      } else {
        inMemory.put(id, segment);
      }
    }
    PriceContext.Buyer buyer = context.buyer();
    boolean agreed = buyer != null && lists.isAgreedWith(context.sellerId(), buyer.partnerId());
    PriceBook.Entries read =
        stored.isEmpty() && !agreed
            ? (list, item) -> List.<PriceStep>of()
            : rows.steps(stored, agreed ? context : null, itemIds);
    return new Stored(inMemory, read);
  }

  /** Entries of some lists in memory, and of the others as they were read. */
  private record Stored(Map<Long, PriceSegment> inMemory, PriceBook.Entries read)
      implements PriceBook.Entries {
    @Override
    public List<PriceStep> steps(long listId, long itemId) {
      return shelf(listId).steps(itemId);
    }

    @Override
    public PriceBook.Shelf shelf(long listId) {
      PriceSegment segment = inMemory.get(listId);
      return segment == null ? read.shelf(listId) : segment;
    }
  }
}
