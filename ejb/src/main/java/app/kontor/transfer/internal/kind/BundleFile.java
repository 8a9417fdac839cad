package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link BundleKind}. */
@Dependent
public class BundleFile extends KindFile {
  @Inject
  BundleFile(BundleKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
