package app.kontor.web.shop;

import app.kontor.catalogue.DocumentContent;
import app.kontor.catalogue.ItemDocuments;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.web.common.page.Download;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** A data sheet or another file of an item: {@code /item-file/<hash>?item=<number>}. */
@WebServlet("/item-file/*")
public class ItemFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern HASH = Pattern.compile("/[0-9a-f]{64}");

  @EJB private transient ItemDocuments documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ItemNumber item = new ItemNumber(String.valueOf(request.getParameter("item")));
    String path = String.valueOf(request.getPathInfo());
    if (!HASH.matcher(path).matches()) {
      throw new UnknownItem(item);
    }
    DocumentContent file = documents.content(item, path.substring(1));
    Download.inline(response, file.fileName(), file.mediaType(), file.in(), file.size());
  }
}
