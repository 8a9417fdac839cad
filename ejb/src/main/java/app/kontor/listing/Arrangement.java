package app.kontor.listing;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one person sees a list.
 *
 * @param columns keys of the columns in their order; empty for those of the list's shape
 * @param widths pixels by column; those that are absent take what they need
 * @param views the person's own and those that colleagues share, by name
 */
public record Arrangement(List<String> columns, Map<String, Integer> widths, List<ListView> views)
    implements Serializable {
  /** Of somebody who has never chosen anything. */
  public static final Arrangement NONE = new Arrangement(List.of(), Map.of(), List.of());

  public Arrangement {
    columns = List.copyOf(columns);
    widths = Map.copyOf(widths);
    views = List.copyOf(views);
  }

  /** A view by its reference; empty for one that is gone or somebody else's. */
  public Optional<ListView> view(String reference) {
    return views.stream().filter(view -> view.reference().equals(reference)).findFirst();
  }
}
