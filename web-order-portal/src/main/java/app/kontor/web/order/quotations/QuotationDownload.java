package app.kontor.web.order.quotations;

import app.kontor.quoting.QuotationFile;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.Quotations;
import app.kontor.quoting.UnknownQuotation;
import app.kontor.web.common.page.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Shows the PDF of a version: {@code ?quotation=<number>&kind=<version from 1>}. */
@WebServlet("/download/quotation")
public class QuotationDownload extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a stateless proxy; servlets are not passivated
  @Inject
  private Quotations quotations;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    QuotationFile file =
        quotations.file(
            new QuotationNumber(String.valueOf(request.getParameter("quotation"))),
            sent(request.getParameter("kind")));
    Download.inline(response, file.name(), "application/pdf", file.content());
  }

  /** What is no number names no version. */
  static int sent(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,6}")) {
      throw new UnknownQuotation();
    }
    return Integer.parseInt(text);
  }
}
