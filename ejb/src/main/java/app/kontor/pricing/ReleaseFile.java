package app.kontor.pricing;

/**
 * A file of prices that goes into a release instead of into its list.
 *
 * @param reference of {@link PriceLists#load}
 * @param options as at the preview
 * @param removeMissing whether prices that the file does not name are removed
 */
public record ReleaseFile(String reference, PriceFileOptions options, boolean removeMissing) {}
