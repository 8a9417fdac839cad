package app.kontor.ticketing.model;

import app.kontor.platform.file.StoredFile;

/**
 * A stored file to be attached.
 *
 * @param id of the stored file
 */
public record NewFile(long id, String name, String mediaType, long size) {
  public static NewFile of(StoredFile stored) {
    return new NewFile(stored.id(), stored.name(), stored.mediaType(), stored.size());
  }
}
