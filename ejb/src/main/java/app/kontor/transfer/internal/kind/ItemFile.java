package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link ItemKind}. */
@Dependent
public class ItemFile extends KindFile {
  @Inject
  ItemFile(ItemKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
