package app.kontor.sharing.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.sharing.FieldProblem;
import app.kontor.sharing.FormDefinition;
import app.kontor.sharing.FormSubmitted;
import app.kontor.sharing.FormSummary;
import app.kontor.sharing.FormToFill;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SendForm;
import app.kontor.sharing.SendOutcome;
import app.kontor.sharing.SubmissionDetail;
import app.kontor.sharing.SubmissionFilter;
import app.kontor.sharing.SubmissionSummary;
import app.kontor.sharing.model.FormRow;
import app.kontor.sharing.model.FormRules;
import app.kontor.sharing.model.Submission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases of {@link Forms}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FormsBean implements Forms {
  private static final String SERIES = "FS";

  private final FormRepository forms;
  private final CurrentActor currentActor;
  private final Parties parties;
  private final NumberSeries numbers;
  private final Once once;
  private final Clock clock;
  private final Event<FormSubmitted> submitted;

  @Inject
  public FormsBean(
      FormRepository forms,
      CurrentActor currentActor,
      Parties parties,
      NumberSeries numbers,
      Once once,
      Clock clock,
      Event<FormSubmitted> submitted) {
    this.forms = forms;
    this.currentActor = currentActor;
    this.parties = parties;
    this.numbers = numbers;
    this.once = once;
    this.clock = clock;
    this.submitted = submitted;
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public List<FormSummary> forms() {
    Actor actor = currentActor.get();
    Map<String, Submission> drafts = forms.drafts(actor.userId());
    List<FormRow> current = forms.current(actor.sellerId());
    Map<String, Total> waiting = forms.waiting(actor.scope(), current);
    Comparator<Object> byTitle = Collator.getInstance(actor.language());
    return current.stream()
        .map(
            row -> {
              Submission draft = drafts.get(row.code());
              return new FormSummary(
                  row.code(),
                  row.formVersion(),
                  definition(row).title(),
                  draft == null ? null : draft.savedAt(),
                  waiting.getOrDefault(row.code(), Total.of(0)));
            })
        .sorted(Comparator.comparing(form -> form.title().in(actor.language()), byTitle))
        .toList();
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public FormToFill form(String code) {
    Actor actor = currentActor.get();
    FormDefinition form = definition(forms.get(actor.sellerId(), code));
    return forms
        .draft(actor.userId(), code)
        .map(
            draft ->
                new FormToFill(
                    form, FormRules.known(form, FormJson.read(draft.values())), draft.savedAt()))
        .orElseGet(() -> new FormToFill(form, Map.of(), null));
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public void saveDraft(String code, Map<String, String> values) {
    FormRow row = forms.get(currentActor.get().sellerId(), code);
    keep(row, FormRules.read(definition(row), values, currentActor.get().language()));
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public void discardDraft(String code) {
    forms.draft(currentActor.get().userId(), code).ifPresent(forms::remove);
  }

  @Override
  @Allowed(value = Permission.EXCHANGE_USE, audit = true)
  public SendOutcome send(SendForm command) {
    FormRow row = forms.get(currentActor.get().sellerId(), command.formCode());
    FormDefinition form = definition(row);
    Map<String, String> values =
        FormRules.read(form, command.values(), currentActor.get().language());
    List<FieldProblem> problems = FormRules.check(form, values);
    if (!problems.isEmpty()) {
      keep(row, values);
      return new SendOutcome.Incomplete(problems);
    }
    Made sent =
        once.run(
            "send-form",
            currentActor.get().userId() + ":" + command.key(),
            new Filled(form.code(), values),
            Made.class,
            () -> new Made(send(row, values)));
    return new SendOutcome.Sent(sent.reference());
  }

  private record Filled(String formCode, Map<String, String> values) {}

  private String send(FormRow row, Map<String, String> values) {
    Actor actor = currentActor.get();
    Instant now = clock.instant();
    Submission submission = keep(row, values);
    LocalDate today = parties.seller().dayOf(now);
    submission.send(numbers.next(actor.sellerId(), SERIES, today), now);
    submitted.fire(
        new FormSubmitted(
            submission.sellerId(), submission.partnerId(), submission.number(), row.code()));
    return submission.number();
  }

  private Submission keep(FormRow row, Map<String, String> values) {
    Actor actor = currentActor.get();
    Instant now = clock.instant();
    String json = FormJson.write(values);
    Optional<Submission> draft = forms.draft(actor.userId(), row.code());
    if (draft.isPresent()) {
      draft.get().save(row, json, now);
      return draft.get();
    }
    Partner partner = parties.ownPartner();
    Submission submission =
        new Submission(
            row,
            new Submission.Author(
                actor.sellerId(),
                partner.id(),
                partner.number(),
                partner.name(),
                actor.userId(),
                actor.name()),
            json,
            now);
    forms.add(submission);
    return submission;
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public Page<SubmissionSummary> submissions(SubmissionFilter filter, PageRequest page) {
    return forms
        .list(filter, currentActor.get().scope(), page)
        .map(
            submission ->
                new SubmissionSummary(
                    submission.number(),
                    submission.form().code(),
                    definition(submission.form()).title(),
                    submission.status(),
                    submission.partnerNumber(),
                    submission.partnerName(),
                    submission.authorName(),
                    submission.sentAt(),
                    submission.doneAt()));
  }

  @Override
  @Allowed(Permission.EXCHANGE_USE)
  public SubmissionDetail submission(String number) {
    Submission submission = forms.submission(number, currentActor.get().scope());
    return new SubmissionDetail(
        submission.number(),
        submission.version(),
        definition(submission.form()),
        submission.status(),
        submission.partnerNumber(),
        submission.partnerName(),
        FormJson.read(submission.values()),
        submission.authorName(),
        submission.sentAt(),
        submission.doneBy(),
        submission.doneAt(),
        submission.doneNote());
  }

  @Override
  @Allowed(value = Permission.EXCHANGE_MANAGE, audit = true)
  public void finish(String number, long version, String note) {
    Submission submission = forms.lockSubmission(number, currentActor.get().scope());
    if (submission.version() != version) {
      throw new ChangedMeanwhile();
    }
    String text = note.strip();
    if (text.length() > MAX_NOTE) {
      throw new InvalidInput("note", "TOO_LONG", MAX_NOTE);
    }
    submission.finish(currentActor.get().name(), text, clock.instant());
  }

  @Override
  @Allowed(value = Permission.EXCHANGE_MANAGE, audit = true)
  public FormDefinition publish(String json, Map<String, Integer> seen) {
    Actor actor = currentActor.get();
    String code = FormJson.definition(json, 1).code();
    Optional<FormRow> before = forms.lock(actor.sellerId(), code);
    int current = before.map(FormRow::formVersion).orElse(0);
    if (current != seen.getOrDefault(code, 0)) {
      throw new ChangedMeanwhile();
    }
    before.ifPresent(FormRow::replace);
    int version = current + 1;
    forms.add(new FormRow(actor.sellerId(), code, version, json, actor.name(), clock.instant()));
    return FormJson.definition(json, version);
  }

  private static FormDefinition definition(FormRow row) {
    return FormJson.definition(row.definition(), row.formVersion());
  }
}
