package app.kontor.catalogue;

import app.kontor.platform.file.FileUpload;
import java.util.List;

/**
 * Files that are to be pictures of an item, said to show it by its name in each language.
 *
 * @param item in any spelling that means one item
 */
public record NamedPictures(ItemNumber item, List<FileUpload> files) {
  public NamedPictures {
    files = List.copyOf(files);
  }
}
