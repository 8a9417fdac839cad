package app.kontor.sharing;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** What the exchange of documents and forms refuses. */
public abstract sealed class SharingRefusal extends BusinessException {
  private static final long serialVersionUID = 1L;

  private SharingRefusal(String code, Serializable... args) {
    super(code, args);
  }

  /** There is no such document, or no such version of it, for this actor. */
  public static final class UnknownDocument extends SharingRefusal {
    private static final long serialVersionUID = 1L;

    public UnknownDocument(String number) {
      super("UNKNOWN_DOCUMENT", number);
    }
  }

  /** There is no such form. */
  public static final class UnknownForm extends SharingRefusal {
    private static final long serialVersionUID = 1L;

    public UnknownForm(String code) {
      super("UNKNOWN_FORM", code);
    }
  }

  /** There is no such submission for this actor. */
  public static final class UnknownSubmission extends SharingRefusal {
    private static final long serialVersionUID = 1L;

    public UnknownSubmission(String number) {
      super("UNKNOWN_SUBMISSION", number);
    }
  }

  /** The submission is not in the state that the step needs. */
  public static final class SubmissionStepNotPossible extends SharingRefusal {
    private static final long serialVersionUID = 1L;

    public SubmissionStepNotPossible(String number) {
      super("SUBMISSION_STEP_NOT_POSSIBLE", number);
    }
  }

  /** The text is not the JSON of a form definition. */
  public static final class BadFormDefinition extends SharingRefusal {
    private static final long serialVersionUID = 1L;

    /**
     * @param where path in the JSON, for example {@code "fields[2].label"}
     */
    public BadFormDefinition(String where) {
      super("BAD_FORM_DEFINITION", where);
    }

    @Override
    public String field() {
      return "definition";
    }
  }
}
