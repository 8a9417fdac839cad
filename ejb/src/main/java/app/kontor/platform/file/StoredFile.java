package app.kontor.platform.file;

/**
 * A file in the content-addressed store. The row is the owner's handle; several rows may share one
 * content.
 *
 * @param id to be kept by the owning aggregate
 * @param sha256 lower-case hex of the content
 * @param name as given by who stored it, without any path, for the download's file name
 * @param mediaType as sniffed from the content, for example {@code "application/pdf"}
 * @param size bytes
 */
public record StoredFile(long id, String sha256, String name, String mediaType, long size) {}
