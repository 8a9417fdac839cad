package app.kontor.web.common.security;

import app.kontor.platform.file.Limits;
import app.kontor.platform.file.UploadLimit;
import app.kontor.web.common.page.PageRules;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** How large a request is and how large it may be. */
final class RequestSize {
  private RequestSize() {}

  /** More than any page takes, whoever sends it. */
  static boolean isBeyondAll(HttpServletRequest request) {
    return request.getContentLengthLong() > Limits.ANY_REQUEST;
  }

  /** Bytes this person may send to a path of that rule. */
  static long limit(HttpServletRequest request, Optional<PageRules.Rule> rule, boolean signedIn) {
    if (!signedIn) {
      return Limits.ANONYMOUS_REQUEST;
    }
    return rule.filter(found -> isMultipart(request))
        .flatMap(PageRules.Rule::files)
        .map(UploadLimit::requestBytes)
        .orElse(Limits.REQUEST);
  }

  /**
   * Whether the request keeps the limit. One that does not say its length is cut off by the server
   * while it is read, as soon as it is longer.
   */
  static boolean keeps(HttpServletRequest request, long limit) {
    long length = request.getContentLengthLong();
    if (length < 0 && isUnmeasured(request)) {
      ServletRequestContext.requireCurrent().getExchange().setMaxEntitySize(limit);
    }
    return length <= limit;
  }

  /** The body is, or may be, more than the server holds ready before it calls us. */
  static boolean isLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > Limits.ANONYMOUS_REQUEST || isUnmeasured(request);
  }

  /** It does not say its length, so that nobody has awaited its body. */
  static boolean isUnmeasured(HttpServletRequest request) {
    return request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }
}
