package app.kontor.web.common.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Set;

/**
 * A form as it came over the network, read once before anything acts on it: what is wrong with it
 * is the sender's, whatever it is the server's parsers say.
 */
final class FormBody {
  private static final Set<String> READ = Set.of("POST");
  private static final String STATE = "jakarta.faces.ViewState";
  private static final String AJAX = "jakarta.faces.partial.ajax";

  private FormBody() {}

  /**
   * Before anything of the request is read.
   *
   * @throws MalformedRequest if its kind of body cannot be understood
   */
  static void open(HttpServletRequest request) throws UnsupportedEncodingException {
    try {
      request.setCharacterEncoding("UTF-8");
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      // the server looks at the body's declared kind for this, and reads past the end of a cut one
      throw new MalformedRequest(e);
    }
  }

  /**
   * Reads the form.
   *
   * @throws MalformedRequest if it is cut off or cannot be understood
   * @throws RuntimeException of the server if it is larger than allowed, or has too many fields
   */
  static void read(HttpServletRequest request) {
    if (!READ.contains(request.getMethod())) {
      return;
    }
    Map<String, String[]> parameters;
    try {
      parameters = request.getParameterMap();
    } catch (RuntimeException e) {
      // the server wraps what its parsers say into one without a type of its own
      throw isOfTheParsers(e) ? new MalformedRequest(e) : e;
    }
    if (parameters.containsKey(AJAX) && !parameters.containsKey(STATE)) {
      throw new MalformedRequest(
          new IllegalArgumentException("a part of a page without its state"));
    }
  }

  /** What they throw at a body that is cut off or wrong; too large a one is told otherwise. */
  private static boolean isOfTheParsers(RuntimeException failure) {
    return Failures.kind(failure) == Failures.Kind.DEFECT
        && (Failures.find(failure, IOException.class).isPresent()
            || Failures.find(failure, IllegalArgumentException.class).isPresent()
            || Failures.find(failure, IllegalStateException.class).isPresent()
            || Failures.find(failure, IndexOutOfBoundsException.class).isPresent());
  }
}
