package app.kontor.catalogue;

import java.io.InputStream;

/**
 * A document as it is sent.
 *
 * @param in to be closed by who asked for it
 * @param size in bytes
 */
public record DocumentContent(String fileName, String mediaType, InputStream in, long size) {}
