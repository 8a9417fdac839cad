package app.kontor.web.order.office.notification;

import app.kontor.notification.Mails;
import app.kontor.notification.UnknownMail;
import app.kontor.web.common.page.Download;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the attachments of mails to staff: {@code /office/mail-file/<mail>/<position>}. */
@WebServlet("/office/mail-file/*")
public class MailFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})/(\\d{1,3})");

  @EJB private transient Mails mails;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    if (!path.matches()) {
      throw new UnknownMail("");
    }
    Mails.Content file = mails.attachment(path.group(1), Integer.parseInt(path.group(2)));
    Download.inline(response, file.name(), file.mediaType(), file.bytes(), file.size());
  }
}
