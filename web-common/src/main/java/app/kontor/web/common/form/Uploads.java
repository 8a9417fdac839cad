package app.kontor.web.common.form;

import app.kontor.platform.file.FileUpload;
import jakarta.servlet.http.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the browser's files into those the core takes; an empty file field gives none. */
public final class Uploads {
  private Uploads() {}

  /** The files of a field; none where nothing was chosen. */
  public static List<FileUpload> of(@Nullable List<Part> parts) {
    return parts == null
        ? List.of()
        : parts.stream()
            .filter(part -> part.getSize() > 0 || !name(part).isEmpty())
            .map(part -> new FileUpload(name(part), part::getInputStream))
            .toList();
  }

  private static String name(Part part) {
    String name = part.getSubmittedFileName();
    return name == null ? "" : name;
  }
}
