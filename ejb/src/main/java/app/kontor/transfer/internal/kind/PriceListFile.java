package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link PriceListKind}. */
@Dependent
public class PriceListFile extends KindFile {
  @Inject
  PriceListFile(PriceListKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
