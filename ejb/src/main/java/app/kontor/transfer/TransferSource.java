package app.kontor.transfer;

/**
 * The file that rows come from.
 *
 * @param reference unique
 * @param name as the sender's computer calls it
 * @param fileId of the stored file
 */
public record TransferSource(String reference, String name, long fileId) {

  /** Idempotency key of what a row does. */
  public String key(SourceRow row) {
    return reference + '/' + row.line();
  }
}
