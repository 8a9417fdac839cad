package app.kontor.transfer.internal.kind;

import app.kontor.ordering.OrderedLine;
import app.kontor.ordering.Ordering;
import app.kontor.platform.list.FilterValues;
import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The file of {@link OrderKind}: of very many rows, so it goes on behind the last order. */
@Dependent
public class OrderFile extends KindFile {
  private static final int ORDERS = 500;

  private final Ordering ordering;

  @Inject
  OrderFile(OrderKind kind, Transfers transfers, Ordering ordering) {
    super(kind, transfers);
    this.ordering = ordering;
  }

  @Override
  public Iterator<List<Map<String, @Nullable Object>>> parts(FilterValues filter) {
    return isTemplate(filter) ? super.parts(filter) : new Parts();
  }

  private final class Parts implements Iterator<List<Map<String, @Nullable Object>>> {
    private List<OrderedLine> next = ordering.linesBehind(null, ORDERS);

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public List<Map<String, @Nullable Object>> next() {
      List<OrderedLine> found = next;
      if (found.isEmpty()) {
        throw new NoSuchElementException();
      }
      next = ordering.linesBehind(found.get(found.size() - 1).place(), ORDERS);
      return found.stream().map(OrderKind::values).toList();
    }
  }
}
