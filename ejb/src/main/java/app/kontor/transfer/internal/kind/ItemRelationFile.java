package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link ItemRelationKind}. */
@Dependent
public class ItemRelationFile extends KindFile {
  @Inject
  ItemRelationFile(ItemRelationKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
