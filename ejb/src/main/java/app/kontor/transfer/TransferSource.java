package app.kontor.transfer;

/**
 * The file that rows come from.
 *
 * @param reference unique
 * @param name as the sender's computer calls it
 */
public record TransferSource(String reference, String name) {

  /** Idempotency key of what a row does. */
  public String key(SourceRow row) {
    return reference + '/' + row.line();
  }
}
