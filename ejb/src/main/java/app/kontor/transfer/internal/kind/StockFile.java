package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link StockKind}. */
@Dependent
public class StockFile extends KindFile {
  @Inject
  StockFile(StockKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
