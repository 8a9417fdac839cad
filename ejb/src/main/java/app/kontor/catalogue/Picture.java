package app.kontor.catalogue;

/**
 * The content of a picture.
 *
 * @param mediaType as sniffed when it was stored, for example {@code "image/svg+xml"}
 */
@SuppressWarnings("ArrayRecordComponent") // written to the answer at once, never compared
public record Picture(String mediaType, byte[] content) {}
