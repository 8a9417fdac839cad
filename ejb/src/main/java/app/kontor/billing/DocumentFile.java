package app.kontor.billing;

/**
 * A document's PDF for the download.
 *
 * @param name file name without path
 */
public record DocumentFile(String name, String mediaType, byte[] content) {}
