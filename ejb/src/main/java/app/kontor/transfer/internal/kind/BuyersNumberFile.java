package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link BuyersNumberKind}. */
@Dependent
public class BuyersNumberFile extends KindFile {
  @Inject
  BuyersNumberFile(BuyersNumberKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
