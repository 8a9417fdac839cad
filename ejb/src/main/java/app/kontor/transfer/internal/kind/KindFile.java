package app.kontor.transfer.internal.kind;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.Transfers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a kind as a file with the very columns that are loaded, so that it can be changed
 * and loaded again: {@code /export/load-customers.xlsx}; with {@code template=true} one row that
 * shows what is meant. Who may load the kind may take it.
 */
abstract class KindFile implements ListDefinition<Map<String, @Nullable Object>> {
  private static final String TEMPLATE = "template";

  private final TransferKind kind;
  private final Transfers transfers;

  KindFile(TransferKind kind, Transfers transfers) {
    this.kind = kind;
    this.transfers = transfers;
  }

  /** Each time anew: a kind may have a field for each of what a seller keeps. */
  @Override
  public ListShape<Map<String, @Nullable Object>> shape() {
    ListShape.Builder<Map<String, @Nullable Object>> shape = ListShape.named("load-" + kind.key());
    List<TransferField> fields = kind.fields();
    fields.forEach(field -> shape.text(field.key(), field.label(), row -> row.get(field.key())));
    return shape.file(fields.stream().map(TransferField::key).toArray(String[]::new)).build();
  }

  /** Whether only the row that shows what is meant is asked for. */
  static boolean isTemplate(FilterValues filter) {
    return filter.flag(TEMPLATE);
  }

  @Override
  public Page<Map<String, @Nullable Object>> rows(FilterValues filter, PageRequest page) {
    if (isTemplate(filter)) {
      Map<String, @Nullable Object> example = new HashMap<>(transfers.example(kind.key()));
      return Page.of(List.of(example), page);
    }
    return transfers.records(kind.key(), page);
  }
}
