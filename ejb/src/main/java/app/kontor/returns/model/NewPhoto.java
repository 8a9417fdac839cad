package app.kontor.returns.model;

import app.kontor.platform.file.StoredFile;

/**
 * A stored photo to be attached.
 *
 * @param id of the stored file
 */
public record NewPhoto(long id, String name, String mediaType, long size) {
  public static NewPhoto of(StoredFile stored) {
    return new NewPhoto(stored.id(), stored.name(), stored.mediaType(), stored.size());
  }
}
