package app.kontor.web.common.export;

import app.kontor.access.NotAllowed;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.failure.Worded;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.Lists;
import app.kontor.platform.number.PrintedNumber;
import app.kontor.web.common.page.Download;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Refusals;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sends a list with the filter of its page as file: {@code /export/orders.csv?status=...}. Rows are
 * read page by page and written at once, so that the length of the list does not matter; what
 * changes while it is written may be missing or twice.
 */
@WebServlet("/export/*")
@SuppressWarnings("serial") // stateless proxies; servlets are not passivated
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_ROWS = 100_000;
  private static final String CSV = ".csv";
  private static final String XLSX = ".xlsx";

  @Inject private Lists lists;
  @Inject private Texts texts;
  @Inject private Visitor visitor;
  @Inject private Portal portal;
  @Inject private Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    boolean xlsx = path.endsWith(XLSX);
    if (!xlsx && !path.endsWith(CSV)) {
      throw new NotAllowed("export");
    }
    String name = path.substring(1, path.length() - (xlsx ? XLSX : CSV).length());
    send(file(name), request, response, xlsx);
  }

  /** A list that this portal gives away: one that it has a name for. */
  private ListDefinition<?> file(String name) {
    return lists
        .find(name)
        .filter(list -> !list.shape().file().isEmpty() && texts.has("export." + name))
        .orElseThrow(() -> new NotAllowed("export"));
  }

  private <T> void send(
      ListDefinition<T> list,
      HttpServletRequest request,
      HttpServletResponse response,
      boolean xlsx)
      throws IOException {
    ListQuery query = ListQuery.of(list, request::getParameter, visitor.getLocale());
    Page<T> page;
    try {
      page = list.rows(query, PageRequest.first(PageRequest.MAX_LIMIT));
    } catch (InvalidInput refusal) {
      Refusals.send(request, response, texts.refusal(refusal));
      return;
    }
    LocalDate today = portal.getSeller().today(clock);
    String name = texts.of("export." + list.shape().name()) + " " + today + (xlsx ? XLSX : CSV);
    Download.head(
        response,
        name,
        xlsx
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv; charset=UTF-8");
    Locale language = visitor.getLocale();
    List<ListColumn<T>> columns = list.shape().file();
    try (RowWriter out =
        xlsx
            ? new XlsxWriter(response.getOutputStream())
            : new CsvWriter(response.getOutputStream(), language)) {
      out.row(columns.stream().map(column -> texts.of(column.label())).toList());
      int offset = 0;
      while (!page.rows().isEmpty() && offset < MAX_ROWS) {
        for (T row : page.rows()) {
          out.row(columns.stream().map(column -> cell(column.of(row))).toList());
        }
        offset += page.rows().size();
        page =
            page.rows().size() < PageRequest.MAX_LIMIT
                ? new Page<>(List.of(), 0)
                : list.rows(query, new PageRequest(offset, PageRequest.MAX_LIMIT));
      }
      out.complete();
    }
  }

  /** What a spreadsheet can compute with: amounts as numbers, times in the seller's zone. */
  private @Nullable Object cell(@Nullable Object value) {
    if (value instanceof Money money) {
      return money.amount();
    }
    if (value instanceof UnitPrice price) {
      return price.amount().stripTrailingZeros();
    }
    if (value instanceof UnitCode unit) {
      return texts.word(unit);
    }
    if (value instanceof Quantity quantity) {
      return quantity.value().stripTrailingZeros();
    }
    if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, portal.zone());
    }
    if (value instanceof PrintedNumber number) {
      return number.value();
    }
    if (value instanceof Boolean yes) {
      return texts.of(yes ? "common.yes" : "common.no");
    }
    if (value instanceof Currency currency) {
      return currency.getCurrencyCode();
    }
    if (value instanceof Enum<?> || value instanceof Worded) {
      return texts.word(value);
    }
    return value;
  }
}
