package app.kontor.web.documents;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/** Turns the browser's file into the one the core takes. */
final class Uploads {
  private Uploads() {}

  /**
   * The file of a required file field.
   *
   * @throws InvalidInput at field {@code files} if none was chosen
   */
  static FileUpload of(@Nullable Part part) {
    String name = part == null ? null : part.getSubmittedFileName();
    if (part == null || name == null || name.isEmpty()) {
      throw InvalidInput.required("files");
    }
    return new FileUpload(name, part::getInputStream);
  }
}
