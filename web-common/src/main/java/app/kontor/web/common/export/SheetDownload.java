package app.kontor.web.common.export;

import app.kontor.platform.table.FileType;
import app.kontor.platform.table.RowWriter;
import app.kontor.web.common.page.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends rows that are no list of records as a workbook. */
public final class SheetDownload {
  private SheetDownload() {}

  /**
   * Offers a workbook for saving.
   *
   * @param fileName with its ending
   * @param rows headings first; cells are texts, numbers, days, or null for an empty one
   */
  public static void send(
      HttpServletResponse response, String fileName, List<? extends List<?>> rows)
      throws IOException {
    Download.head(response, fileName, FileType.XLSX.mediaType());
    try (RowWriter out = FileType.XLSX.writer(response.getOutputStream(), Locale.ROOT)) {
      for (List<? extends @Nullable Object> row : rows) {
        out.row(row);
      }
      out.complete();
    }
  }
}
