package app.kontor.web.order.returns;

import app.kontor.returns.ReturnNumber;
import app.kontor.returns.Returns;
import app.kontor.returns.ReturnsRefusal.UnknownReturn;
import app.kontor.web.common.page.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a photo of a return: {@code ?return=<number>&photo=<position>}. */
@WebServlet("/download/return-photo/*")
public class ReturnPhotoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a stateless proxy; servlets are not passivated
  @Inject
  private Returns returns;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReturnNumber number = new ReturnNumber(String.valueOf(request.getParameter("return")));
    String position = String.valueOf(request.getParameter("photo"));
    if (!position.matches("\\d{1,6}")) {
      throw new UnknownReturn(number);
    }
    Returns.PhotoContent photo = returns.photo(number, Integer.parseInt(position));
    Download.attachment(response, photo.name(), photo.mediaType(), photo.in(), photo.size());
  }
}
