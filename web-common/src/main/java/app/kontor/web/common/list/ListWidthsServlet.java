package app.kontor.web.common.list;

import app.kontor.listing.ListViews;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.Refusals;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the widths of a list's columns as they were dragged: {@code list}, and pixels for each
 * column under its name with {@code width.} before it.
 */
@WebServlet("/office/list-widths")
public class ListWidthsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String WIDTH = "width.";

  @EJB private transient ListViews views;
  @Inject private transient Texts texts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String list = request.getParameter("list");
    try {
      Map<String, Integer> widths = new HashMap<>();
      for (String name : Collections.list(request.getParameterNames())) {
        if (name.startsWith(WIDTH)) {
          widths.put(name.substring(WIDTH.length()), pixels(request.getParameter(name)));
        }
      }
      views.resize(list == null ? "" : list, widths);
    } catch (BusinessException refusal) {
      Refusals.send(request, response, texts.refusal(refusal));
      return;
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static int pixels(String text) {
    if (!text.matches("\\d{1,4}")) {
      throw new InvalidInput("", "NOT_A_VALUE", text);
    }
    return Integer.parseInt(text);
  }
}
