package app.kontor.sharing;

import app.kontor.platform.file.FileUpload;

/**
 * Adds a version to a document.
 *
 * @param key idempotency key
 * @param note what is new, at most 500 characters, may be empty
 */
public record AddVersion(String key, String documentNumber, String note, FileUpload file) {}
