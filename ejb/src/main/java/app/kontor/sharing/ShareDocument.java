package app.kontor.sharing;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.file.FileUpload;

/**
 * Puts a new document into a partner's folder.
 *
 * @param key idempotency key
 * @param partnerNumber whose folder; partner people leave it empty and mean their own
 * @param title 1 to 200 characters; if empty, the file's name
 * @param note at most 500 characters, may be empty
 */
public record ShareDocument(
    String key, PartnerNumber partnerNumber, String title, String note, FileUpload file) {}
