package app.kontor.catalogue;

/**
 * The content of a picture.
 *
 * @param mediaType as sniffed when it was stored, for example {@code "image/svg+xml"}
 * @param lasting whether its address will always have this content; not as long as the size asked
 *     for has not been made and the file itself stands in for it
 */
@SuppressWarnings("ArrayRecordComponent") // written to the answer at once, never compared
public record Picture(String mediaType, byte[] content, boolean lasting) {}
