package app.kontor.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a list is written as a file. Files for people have headings, words and marks of their
 * language; those for machines have the columns' keys, plain numbers and days after ISO 8601.
 */
public enum FileType {
  CSV(".csv", "text/csv; charset=UTF-8", false) {
    @Override
    public RowWriter writer(OutputStream out, Locale language) throws IOException {
      return new CsvWriter(out, language);
    }
  },
  XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false) {
    @Override
    public RowWriter writer(OutputStream out, Locale language) {
      return new XlsxWriter(out);
    }
  },
  JSON(".json", "application/json; charset=UTF-8", true) {
    @Override
    public RowWriter writer(OutputStream out, Locale language) {
      return new JsonWriter(out);
    }
  },
  XML(".xml", "application/xml; charset=UTF-8", true) {
    @Override
    public RowWriter writer(OutputStream out, Locale language) throws IOException {
      return new XmlWriter(out);
    }
  };

  private final String ending;
  private final String mediaType;
  private final boolean forMachines;

  FileType(String ending, String mediaType, boolean forMachines) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.forMachines = forMachines;
  }

  /** The one that a path ends with. */
  public static Optional<FileType> of(String path) {
    return Arrays.stream(values()).filter(type -> path.endsWith(type.ending)).findFirst();
  }

  /** A writer to a stream that it closes. */
  public abstract RowWriter writer(OutputStream out, Locale language) throws IOException;

  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  public boolean isForMachines() {
    return forMachines;
  }
}
