package app.kontor.web.documents;

import app.kontor.sharing.Folders;
import app.kontor.sharing.SharingRefusal.UnknownDocument;
import app.kontor.web.common.page.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a version of a document: {@code ?document=<number>&version=<number>}. */
@WebServlet("/download/version/*")
public class VersionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a stateless proxy; servlets are not passivated
  @Inject
  private Folders folders;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = String.valueOf(request.getParameter("document"));
    String version = String.valueOf(request.getParameter("version"));
    if (!version.matches("\\d{1,6}")) {
      throw new UnknownDocument(number);
    }
    Folders.FileContent file = folders.content(number, Integer.parseInt(version));
    Download.attachment(response, file.name(), file.mediaType(), file.in(), file.size());
  }
}
