package app.kontor.web.common.security;

import app.kontor.access.NotAllowed;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.Conflicts;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.node.NodeMemory;
import app.kontor.web.common.page.PageNotLoaded;
import io.undertow.server.RequestTooBigException;
import io.undertow.server.handlers.form.MultiPartParserDefinition.FileTooLargeException;
import io.undertow.util.BadRequestException;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.ParameterLimitException;
import jakarta.ejb.ConcurrentAccessException;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import java.io.EOFException;
import java.io.UnsupportedEncodingException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;

/**
 * What a failure means, decided here for pages, filters and servlets alike. Only what is left over
 * is a defect of ours and gets an incident number.
 */
final class Failures {
  /** What became of a request. */
  enum Kind {
    /** A refusal with words of its own. */
    REFUSED(200),
    /** There is no such thing for this person. */
    UNKNOWN(404),
    /**
     * The page was open too long, was replayed, or belongs to another session: it is loaded anew.
     */
    EXPIRED(409),
    /** Another site started it. */
    FORBIDDEN(403),
    /** More than the limits allow. */
    TOO_LARGE(413),
    /** Cut off or not understandable. */
    MALFORMED(400),
    /** Too much at once, or the database is away: the same request may be sent again. */
    BUSY(503),
    /** Our fault. */
    DEFECT(500);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The status of the answer. */
    int status() {
      return status;
    }
  }

  private static final int MAX_DEPTH = 30;
  private static final List<Class<? extends Throwable>> EXPIRED =
      List.of(ViewExpiredException.class, CspException.class, PageNotLoaded.class);
  private static final List<Class<? extends Throwable>> TOO_LARGE =
      List.of(
          RequestTooBigException.class, FileTooLargeException.class, ParameterLimitException.class);
  private static final List<Class<? extends Throwable>> BUSY =
      List.of(RejectedExecutionException.class, ConcurrentAccessException.class);
  private static final List<Class<? extends Throwable>> MALFORMED =
      List.of(
          BadRequestException.class,
          MalformedMessageException.class,
          MalformedRequest.class,
          UnsupportedEncodingException.class,
          IllegalCharsetNameException.class,
          UnsupportedCharsetException.class,
          ClosedChannelException.class,
          EOFException.class);

  private Failures() {}

  /** What the failure means. */
  static Kind kind(Throwable failure) {
    NodeMemory.endIfExhausted(failure);
    if (DatabaseOutage.isUnreachable(failure) || isAny(failure, BUSY)) {
      return Kind.BUSY;
    }
    Optional<BusinessException> refusal = find(failure, BusinessException.class);
    if (refusal.isPresent()) {
      return isUnknown(refusal.get()) ? Kind.UNKNOWN : Kind.REFUSED;
    }
    if (Conflicts.isStaleVersion(failure)) {
      return Kind.REFUSED;
    }
    if (isAny(failure, EXPIRED)) {
      return Kind.EXPIRED;
    }
    if (isAny(failure, List.of(ProtectedViewException.class))) {
      return Kind.FORBIDDEN;
    }
    if (isAny(failure, TOO_LARGE)) {
      return Kind.TOO_LARGE;
    }
    return isAny(failure, MALFORMED) ? Kind.MALFORMED : Kind.DEFECT;
  }

  private static boolean isAny(Throwable failure, List<Class<? extends Throwable>> types) {
    return types.stream().anyMatch(type -> find(failure, type).isPresent());
  }

  /** The first of the type in the chain. */
  static <T extends Throwable> Optional<T> find(@Nullable Throwable failure, Class<T> type) {
    Throwable each = failure;
    for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      each = each.getCause();
    }
    return Optional.empty();
  }

  /** The refusal means that there is no such thing for this person. */
  static boolean isUnknown(BusinessException refusal) {
    return refusal instanceof NotAllowed || refusal.code().startsWith("UNKNOWN_");
  }
}
