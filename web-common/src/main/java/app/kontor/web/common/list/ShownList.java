package app.kontor.web.common.list;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.Total;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.ListShape;
import app.kontor.web.common.export.ListQuery;
import java.util.List;
import java.util.Map;

/**
 * A list as one page shows it.
 *
 * @param filter what the address asks for
 * @param found the rows of the page
 * @param page number of the page, from 1
 * @param counts rows behind the choices of the filter, where they are counted
 * @param choices what can be chosen where the list knew it only when it was asked, by field
 */
public record ShownList<T>(
    ListShape<T> shape,
    ListQuery filter,
    Page<T> found,
    int page,
    Map<? extends Enum<?>, Total> counts,
    Map<String, List<FilterChoice>> choices) {

  public Total getTotal() {
    return found.count();
  }

  /** Whether the address asks for less than all. */
  public boolean isFiltered() {
    return shape.filter().stream().anyMatch(field -> !filter.text(field.key()).isEmpty());
  }

  /** How many rows there are behind a choice. */
  public Total count(FilterChoice choice) {
    return counts.entrySet().stream()
        .filter(counted -> counted.getKey().name().equals(choice.value()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> Total.of(0));
  }

  /** What an audience can choose in a field of the filter. */
  public List<FilterChoice> choices(FilterField field, Audience audience) {
    return choices.getOrDefault(field.key(), field.choices(audience));
  }
}
