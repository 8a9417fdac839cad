package app.kontor.web.common.export;

import app.kontor.access.NotAllowed;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.failure.Worded;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.Lists;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.number.PrintedNumber;
import app.kontor.platform.table.FileType;
import app.kontor.platform.table.RowWriter;
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
import java.util.Collection;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a list with the filter of its page as file: {@code /export/orders.csv?status=...}, also as
 * XLSX, JSON and XML. Rows are read part by part and written at once, so that the length of the
 * list does not matter; what changes while it is written may be missing or twice.
 */
@WebServlet("/export/*")
@SuppressWarnings("serial") // stateless proxies; servlets are not passivated
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_ROWS = 100_000;

  @Inject private Lists lists;
  @Inject private Texts texts;
  @Inject private Visitor visitor;
  @Inject private Portal portal;
  @Inject private Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    FileType type = FileType.of(path).orElseThrow(() -> new NotAllowed("export"));
    send(file(path.substring(1, path.length() - type.ending().length())), request, response, type);
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
      FileType type)
      throws IOException {
    ListQuery query = ListQuery.of(list, request::getParameter, visitor.getLocale());
    Iterator<List<T>> parts;
    try {
      parts = list.parts(query);
    } catch (InvalidInput refusal) {
      Refusals.send(request, response, texts.refusal(refusal));
      return;
    }
    LocalDate today = portal.getSeller().today(clock);
    String name = texts.of("export." + list.shape().name()) + " " + today + type.ending();
    Download.head(response, name, type.mediaType());
    List<ListColumn<T>> columns = list.shape().file();
    try (RowWriter out = type.writer(response.getOutputStream(), visitor.getLocale())) {
      out.row(
          columns.stream()
              .map(column -> type.isForMachines() ? column.key() : texts.of(column.label()))
              .toList());
      int written = 0;
      while (written < MAX_ROWS && parts.hasNext()) {
        for (T row : parts.next()) {
          out.row(columns.stream().map(column -> cell(column.of(row), type)).toList());
          written++;
        }
      }
      out.complete();
    }
  }

  /** What a spreadsheet can compute with: amounts as numbers, times in the seller's zone. */
  private @Nullable Object cell(@Nullable Object value, FileType type) {
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
      return type.isForMachines() ? yes : texts.of(yes ? "common.yes" : "common.no");
    }
    if (value instanceof Currency currency) {
      return currency.getCurrencyCode();
    }
    if (value instanceof Phrase || value instanceof Badge || value instanceof Collection<?>) {
      return texts.said(value);
    }
    if (value instanceof Enum<?> || value instanceof Worded) {
      return texts.word(value);
    }
    return value;
  }
}
