package app.kontor.sharing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Map;

/**
 * Forms that partners' people fill in and staff work. A draft is its author's own; what was sent is
 * seen by the author's company and by staff.
 */
@Local
public interface Forms {
  int MAX_NOTE = 2000;

  /** The current version of every form, by title in the reader's language. */
  List<FormSummary> forms();

  /**
   * A form with the actor's draft.
   *
   * @throws SharingRefusal.UnknownForm if there is none with the code
   */
  FormToFill form(String code);

  /** Keeps what is filled in, right or wrong, for the actor to go on later. */
  void saveDraft(String code, Map<String, String> values);

  /** Forgets the actor's draft, if there is one. */
  void discardDraft(String code);

  /**
   * Checks the values by the form's rules and, if all are right, sends them and tells staff ({@link
   * FormSubmitted}).
   */
  SendOutcome send(SendForm command);

  /** Sent forms within the actor's scope, the latest first. */
  Page<SubmissionSummary> submissions(SubmissionFilter filter, PageRequest page);

  /**
   * A sent form within the actor's scope.
   *
   * @throws SharingRefusal.UnknownSubmission also if it is another company's
   */
  SubmissionDetail submission(String number);

  /**
   * Staff have worked it.
   *
   * @param version of the submission the decision was taken on
   * @param note for the sender, at most 2000 characters, may be empty
   * @throws SharingRefusal.SubmissionStepNotPossible if it is done already
   */
  void finish(String number, long version, String note);

  /**
   * Publishes a form, or a new version of one.
   *
   * @param json see {@code docs} and the shipped forms for its shape
   * @param seen versions of the forms by code when the change began; those not named are new
   * @return the form as published
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the form has another version by now
   * @throws SharingRefusal.BadFormDefinition naming the place that is wrong
   */
  FormDefinition publish(String json, Map<String, Integer> seen);
}
