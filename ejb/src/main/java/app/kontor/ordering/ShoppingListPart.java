package app.kontor.ordering;

import app.kontor.money.Money;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of goods with some of its lines at today's prices.
 *
 * @param version for edit forms
 * @param readersChange whether its readers may change its lines, too
 * @param readers addresses of the chosen colleagues
 * @param lines those that are shown; one that cannot be ordered any more says why
 * @param page which page of what was asked for, from 1; the last one if there are fewer
 * @param pages of what was asked for, at least 1
 * @param found lines that were asked for
 * @param blocked lines of the list that cannot be ordered as they stand
 * @param net of all lines that can be ordered, without delivery
 */
public record ShoppingListPart(
    ShoppingListSummary list,
    long version,
    boolean readersChange,
    List<String> readers,
    List<Basket.Line> lines,
    int page,
    int pages,
    int found,
    int blocked,
    Money net)
    implements Serializable {
  public ShoppingListPart {
    readers = List.copyOf(readers);
    lines = List.copyOf(lines);
  }

  /** Whether quantities are told of any line. */
  public boolean isStockCounted() {
    return lines.stream().anyMatch(line -> line.free() != null);
  }

  /** The list is longer than what is shown of it, or only some lines were asked for. */
  public @Nullable Integer rest() {
    return list.lines() > lines.size() ? list.lines() - lines.size() : null;
  }
}
