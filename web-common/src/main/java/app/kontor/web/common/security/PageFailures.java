package app.kontor.web.common.security;

import app.kontor.platform.BusinessException;
import app.kontor.platform.ChangedMeanwhile;
import app.kontor.web.common.page.Messages;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * What happens when a page fails: a refusal becomes a message and the page goes on, what is unknown
 * answers 404, a page that was open too long is loaded again, all else is an incident.
 */
public class PageFailures extends ExceptionHandlerWrapper {
  static final String INCIDENT = "app.kontor.incident";
  private static final String NOTICE = "kontor-notice=expired";

  /** Made for each request by Faces. */
  public PageFailures(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable failure = events.next().getContext().getException();
      events.remove();
      try {
        answer(context, failure);
      } catch (IOException e) {
        throw new FacesException(e);
      }
    }
  }

  private static void answer(FacesContext context, Throwable failure) throws IOException {
    ExternalContext external = context.getExternalContext();
    if (Failures.find(failure, ViewExpiredException.class).isPresent()) {
      reload(context);
      return;
    }
    if (Failures.find(failure, ProtectedViewException.class).isPresent()) {
      external.responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
      context.responseComplete();
      return;
    }
    Optional<BusinessException> refusal = Failures.find(failure, BusinessException.class);
    if (refusal.isEmpty() && Failures.find(failure, OptimisticLockException.class).isPresent()) {
      refusal = Optional.of(new ChangedMeanwhile());
    }
    if (refusal.isPresent() && canStillSay(context)) {
      refuse(context, refusal.get());
    } else {
      incident(context, failure);
    }
  }

  private static void refuse(FacesContext context, BusinessException refusal) throws IOException {
    if (Failures.isUnknown(refusal) && !context.isPostback()) {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
      return;
    }
    Texts texts = CDI.current().select(Texts.class).get();
    Messages.add(context, refusal.field(), texts.refusal(refusal));
    if (context.getPartialViewContext().isAjaxRequest()) {
      context.getPartialViewContext().getRenderIds().add("errors");
    }
  }

  private static boolean canStillSay(FacesContext context) {
    return context.getViewRoot() != null
        && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
        && !context.getResponseComplete();
  }

  /** Loads the page the request came from by GET, saying why. */
  private static void reload(FacesContext context) throws IOException {
    ExternalContext external = context.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    String address =
        SafeTarget.referer(request.getHeader("Referer"), SignInFilter.host(request))
            .orElse(request.getRequestURI());
    external.redirect(withNotice(address));
    context.responseComplete();
  }

  /** The page's address with the notice that it was loaded again. */
  static String withNotice(String address) {
    return address.contains(NOTICE)
        ? address
        : address + (address.contains("?") ? "&" : "?") + NOTICE;
  }

  private static void incident(FacesContext context, Throwable failure) throws IOException {
    ExternalContext external = context.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    String number = Incident.log(failure, request.getMethod() + " " + request.getRequestURI());
    if (!external.isResponseCommitted()) {
      if (context.getPartialViewContext().isAjaxRequest()) {
        external.responseReset();
        SecurityHeaders.page(request, (HttpServletResponse) external.getResponse());
        PartialRedirect.send(
            (HttpServletResponse) external.getResponse(),
            request.getContextPath() + ErrorPage.PATH + "?incident=" + number);
      } else {
        request.setAttribute(INCIDENT, number);
        external.responseReset();
        external.responseSendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
      }
    }
    context.responseComplete();
  }
}
