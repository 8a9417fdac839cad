package app.kontor.web.common.security;

import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.once.AlreadyDone;
import app.kontor.web.common.form.FormKeeper;
import app.kontor.web.common.form.FormNames;
import app.kontor.web.common.form.SentForm;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.page.Messages;
import app.kontor.web.common.page.Refusals;
import app.kontor.web.common.page.Texts;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * What happens when a page fails: a refusal becomes a message and the page goes on, what is unknown
 * answers 404, a page that was open too long is loaded again with what was typed, a form sent twice
 * leads to where it led first, all else is an incident.
 */
public class PageFailures extends ExceptionHandlerWrapper {
  static final String INCIDENT = "app.kontor.incident";
  private static final String NOTICE = FormNames.NOTICE + '=' + FormNames.EXPIRED;

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
    switch (kind(context, failure)) {
      case EXPIRED -> reload(context);
      case REFUSED, UNKNOWN -> refuse(context, failure);
      case FORBIDDEN -> status(context, HttpServletResponse.SC_FORBIDDEN);
      case TOO_LARGE -> status(context, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      case MALFORMED -> status(context, HttpServletResponse.SC_BAD_REQUEST);
      case BUSY -> {
        Overload.note(failure);
        status(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
      case DEFECT -> incident(context, failure);
    }
  }

  /** What cannot be read of a page's state was not written by a page: its sender made it up. */
  private static Failures.Kind kind(FacesContext context, Throwable failure) {
    Failures.Kind kind = Failures.kind(failure);
    boolean restoring = context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW;
    return kind == Failures.Kind.DEFECT && restoring ? Failures.Kind.MALFORMED : kind;
  }

  private static void refuse(FacesContext context, Throwable failure) throws IOException {
    BusinessException refusal =
        Failures.find(failure, BusinessException.class).orElseGet(ChangedMeanwhile::new);
    boolean opened = Failures.isUnknown(refusal) && !isPostback(context);
    if (refusal instanceof AlreadyDone) {
      Beans.of(SentForm.class).repeat(context);
    } else if (opened) {
      status(context, HttpServletResponse.SC_NOT_FOUND);
    } else if (canStillSay(context)) {
      say(context, refusal);
    } else {
      incident(context, failure);
    }
  }

  /** Our page for the status; an Ajax request's page stays as it is and says that it failed. */
  private static void status(FacesContext context, int status) throws IOException {
    ExternalContext external = context.getExternalContext();
    if (!external.isResponseCommitted()) {
      external.responseReset();
      external.responseSendError(status, null);
    }
    context.responseComplete();
  }

  private static boolean isPostback(FacesContext context) {
    return context.getViewRoot() != null && context.isPostback();
  }

  private static void say(FacesContext context, BusinessException refusal) {
    if (refusal instanceof ChangedMeanwhile) {
      FormKeeper.noteConflict((HttpServletRequest) context.getExternalContext().getRequest());
    }
    Texts texts = Beans.of(Texts.class);
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

  /**
   * Loading the page once more would end here again: its address names nothing, or has a filter
   * that cannot be read, which is said.
   */
  private static void notOpened(FacesContext context, HttpServletRequest request)
      throws IOException {
    Optional<String> unreadable =
        context.getMessageList().stream()
            .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_ERROR)
            .map(FacesMessage::getSummary)
            .findFirst();
    ExternalContext external = context.getExternalContext();
    if (unreadable.isPresent() && !external.isResponseCommitted()) {
      external.responseReset();
      Refusals.send(request, (HttpServletResponse) external.getResponse(), unreadable.get());
      context.responseComplete();
    } else {
      status(context, HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Loads the page again by GET with what was typed, saying why. */
  private static void reload(FacesContext context) throws IOException {
    ExternalContext external = context.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    if (request.getMethod().equals("GET")) {
      notOpened(context, request);
      return;
    }
    external.redirect(Beans.of(FormKeeper.class).again(request));
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
