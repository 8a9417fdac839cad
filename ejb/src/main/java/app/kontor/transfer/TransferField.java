package app.kontor.transfer;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * A field of the rows of a kind. Its label is the text {@code transfer.field.<key>}, which is its
 * heading in files that are given away; further headings that mean it stand in {@code
 * transfer/headings_<language>.properties}.
 *
 * @param key stable; heading in files for machines, and the name that refusals use
 * @param required whether a file without the column says too little
 * @param longest most characters of a text
 * @param name its label where that is data and no text of ours; empty for others
 * @param otherNames headings that mean it besides, where that is data
 */
public record TransferField(
    String key, FieldKind kind, boolean required, int longest, String name, List<String> otherNames)
    implements Serializable {
  private static final int LONGEST = 4_000;

  public TransferField {
    otherNames = List.copyOf(otherNames);
  }

  private static TransferField of(String key, FieldKind kind, int longest) {
    return new TransferField(key, kind, false, longest, "", List.of());
  }

  /** Words of at most so many characters. */
  public static TransferField text(String key, int longest) {
    return of(key, FieldKind.TEXT, longest);
  }

  public static TransferField decimal(String key) {
    return of(key, FieldKind.DECIMAL, LONGEST);
  }

  public static TransferField whole(String key) {
    return of(key, FieldKind.WHOLE, LONGEST);
  }

  public static TransferField flag(String key) {
    return of(key, FieldKind.FLAG, LONGEST);
  }

  public static TransferField day(String key) {
    return of(key, FieldKind.DAY, LONGEST);
  }

  /** The same, and a file must have it. */
  public TransferField needed() {
    return new TransferField(key, kind, true, longest, name, otherNames);
  }

  /** The same, called as somebody has named it. */
  public TransferField called(String words, Collection<String> others) {
    return new TransferField(key, kind, required, longest, words, List.copyOf(others));
  }

  /** Key of its label, or the label itself where that is data: it has no text and shows itself. */
  public String label() {
    return name.isEmpty() ? "transfer.field." + key : name;
  }
}
