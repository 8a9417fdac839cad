package app.kontor.sharing.internal;

import app.kontor.platform.number.NumberedDocuments;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** Shared documents and sent forms are numbered. */
@Dependent
public class SharingSeries implements NumberedDocuments {
  @Override
  public List<Series> series() {
    return List.of(
        Series.of("FS", "FROM form_submission"),
        new Series(
            "SD",
            "SELECT d.number FROM shared_document d JOIN shared_folder f ON f.id = d.folder_id WHERE f.seller_id = ?1 AND d.number REGEXP ?2"));
  }
}
