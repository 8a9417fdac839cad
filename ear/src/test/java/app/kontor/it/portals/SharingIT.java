package app.kontor.it.portals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.NotAllowed;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.it.portals.Companies.Company;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.file.FileUpload;
import app.kontor.sharing.AddVersion;
import app.kontor.sharing.DocumentDetail;
import app.kontor.sharing.DocumentDetail.Reader;
import app.kontor.sharing.DocumentFilter;
import app.kontor.sharing.DocumentSummary;
import app.kontor.sharing.FieldProblem;
import app.kontor.sharing.FolderSummary;
import app.kontor.sharing.Folders;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SendForm;
import app.kontor.sharing.SendOutcome;
import app.kontor.sharing.ShareDocument;
import app.kontor.sharing.SharingRefusal.UnknownDocument;
import app.kontor.sharing.SharingRefusal.UnknownSubmission;
import app.kontor.sharing.SubmissionDetail;
import app.kontor.sharing.SubmissionFilter;
import app.kontor.sharing.SubmissionStatus;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Folders, documents and forms in the server. */
@ExtendWith(ArquillianExtension.class)
class SharingIT {
  private static final Map<String, String> FILLED =
      Map.of("what", "address", "from", "2026-12-01", "details", "Polna 2");

  @Inject private Folders folders;
  @Inject private Forms forms;
  @Inject private CurrentActor actor;
  @Inject private Companies companies;

  private Company own;
  private Company other;
  private Actor staff;

  @BeforeEach
  void people() {
    own = companies.company("Own");
    other = companies.company("Other");
    staff = companies.staff("Dorota");
  }

  @Test
  void another_company_sees_nothing_of_a_document() {
    String number = share("terms");
    assertThat(documents(own.person())).extracting(DocumentSummary::number).contains(number);

    assertThat(documents(other.person())).isEmpty();
    assertThat(as(other.person(), () -> folders.countUnread().counted())).isZero();
    assertThatThrownBy(() -> as(other.person(), () -> folders.document(number)))
        .isInstanceOf(UnknownDocument.class);
    assertThatThrownBy(() -> as(other.person(), () -> folders.content(number, 1)))
        .isInstanceOf(UnknownDocument.class);
    assertThatThrownBy(() -> run(other.person(), () -> folders.acknowledge(number, 1)))
        .isInstanceOf(UnknownDocument.class);
    assertThatThrownBy(
            () ->
                run(
                    other.person(),
                    () -> folders.addVersion(new AddVersion(key(), number, "", text("mine")))))
        .isInstanceOf(UnknownDocument.class);
    assertThatThrownBy(() -> as(other.person(), () -> folders.folders("", PageRequest.first(10))))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void a_partners_person_cannot_share_into_another_folder() {
    ShareDocument command =
        new ShareDocument(
            key(), new PartnerNumber(other.number()), "smuggled", "", text("content"));
    String number = as(own.person(), () -> folders.share(command));
    assertThat(as(staff, () -> folders.document(number)).partnerNumber())
        .isEqualTo(new PartnerNumber(own.number()));
  }

  @Test
  void a_new_version_leaves_the_one_before_as_it_was() {
    String number = share("first");
    DocumentDetail.Version before = as(staff, () -> folders.document(number)).current();
    run(staff, () -> folders.addVersion(new AddVersion(key(), number, "fixed", text("second"))));

    DocumentDetail after = as(own.person(), () -> folders.document(number));
    assertThat(after.versions()).extracting(DocumentDetail.Version::number).containsExactly(2, 1);
    assertThat(after.versions().get(1)).isEqualTo(before);
    assertThat(content(own.person(), number, 1)).isEqualTo("first");
    assertThat(content(own.person(), number, 2)).isEqualTo("second");
  }

  @Test
  void staff_see_who_has_read_the_current_version() {
    String number = share("first");
    assertThat(readers(number)).containsExactly(false);
    run(own.person(), () -> folders.acknowledge(number, 1));
    run(own.person(), () -> folders.acknowledge(number, 1));
    assertThat(readers(number)).containsExactly(true);
    assertThat(as(own.person(), () -> folders.countUnread().counted())).isZero();

    run(staff, () -> folders.addVersion(new AddVersion(key(), number, "", text("second"))));
    assertThat(readers(number)).containsExactly(false);
    assertThat(as(own.person(), () -> folders.countUnread().counted())).isEqualTo(1);
    FolderSummary folder =
        as(staff, () -> folders.folders(own.number(), PageRequest.first(10))).rows().get(0);
    assertThat(folder.documents()).isEqualTo(Total.of(1));
    assertThat(folder.notReadByPartner()).isEqualTo(Total.of(1));
  }

  @Test
  void the_same_upload_sent_twice_is_one_document() {
    ShareDocument command =
        new ShareDocument(key(), new PartnerNumber(own.number()), "a", "", text("content"));
    String first = as(staff, () -> folders.share(command));
    assertThat(as(staff, () -> folders.share(command))).isEqualTo(first);
    assertThat(documents(own.person())).hasSize(1);
  }

  @Test
  void a_form_with_gaps_stays_a_draft_and_names_the_fields() {
    SendOutcome outcome =
        as(
            own.person(),
            () -> forms.send(new SendForm(key(), "contact-data", Map.of("what", "x"))));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SendOutcome.Incomplete.class,
            incomplete ->
                assertThat(incomplete.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("what", "from", "details"));
    assertThat(as(own.person(), () -> forms.form("contact-data")).values())
        .containsEntry("what", "x");
    assertThat(as(other.person(), () -> forms.form("contact-data")).values()).isEmpty();
    assertThat(as(staff, () -> forms.submissions(allFrom(own), PageRequest.first(10))).total())
        .isZero();
  }

  @Test
  void a_sent_form_is_seen_by_the_company_and_the_staff_only() {
    run(own.person(), () -> forms.saveDraft("contact-data", FILLED));
    SendForm command = new SendForm(key(), "contact-data", FILLED);
    String number = sent(as(own.person(), () -> forms.send(command)));
    assertThat(sent(as(own.person(), () -> forms.send(command)))).isEqualTo(number);

    assertThat(as(own.person(), () -> forms.form("contact-data")).draftSavedAt()).isNull();
    assertThat(as(own.person(), () -> forms.submission(number)).values()).isEqualTo(FILLED);
    assertThatThrownBy(() -> as(other.person(), () -> forms.submission(number)))
        .isInstanceOf(UnknownSubmission.class);
    assertThat(
            as(
                    other.person(),
                    () -> forms.submissions(SubmissionFilter.all(), PageRequest.first(10)))
                .rows())
        .isEmpty();

    SubmissionDetail waiting = as(staff, () -> forms.submission(number));
    run(staff, () -> forms.finish(number, waiting.version(), "changed"));
    SubmissionDetail done = as(own.person(), () -> forms.submission(number));
    assertThat(done.status()).isEqualTo(SubmissionStatus.DONE);
    assertThat(done.doneNote()).isEqualTo("changed");
  }

  @Test
  void a_published_form_gets_a_new_version_and_sent_ones_keep_theirs() {
    String json =
        """
        {"code":"CODE","title":{"pl":"a","de":"a","en":"a"},"fields":[
          {"id":"FIELD","type":"text","label":{"pl":"a","de":"a","en":"a"}}]}
        """
            .replace("CODE", "f" + own.id());
    String code = "f" + own.id();
    as(staff, () -> forms.publish(json.replace("FIELD", "one"), Map.of()));
    String number =
        sent(as(own.person(), () -> forms.send(new SendForm(key(), code, Map.of("one", "1")))));
    assertThat(
            as(staff, () -> forms.publish(json.replace("FIELD", "two"), Map.of(code, 1))).version())
        .isEqualTo(2);

    assertThat(as(own.person(), () -> forms.form(code)).form().fields().get(0).id())
        .isEqualTo("two");
    assertThat(as(own.person(), () -> forms.submission(number)).form().version()).isEqualTo(1);
    assertThatThrownBy(() -> as(own.person(), () -> forms.publish(json, Map.of())))
        .isInstanceOf(NotAllowed.class);
  }

  private static SubmissionFilter allFrom(Company company) {
    return new SubmissionFilter(company.name(), "contact-data", null);
  }

  private static String sent(SendOutcome outcome) {
    return ((SendOutcome.Sent) outcome).number();
  }

  private String share(String content) {
    return as(
        staff,
        () ->
            folders.share(
                new ShareDocument(
                    key(), new PartnerNumber(own.number()), "Terms", "", text(content))));
  }

  private List<Boolean> readers(String number) {
    return as(staff, () -> folders.document(number)).readers().stream()
        .map(Reader::hasRead)
        .toList();
  }

  private List<DocumentSummary> documents(Actor reader) {
    return as(reader, () -> folders.documents(DocumentFilter.all(), PageRequest.first(500))).rows();
  }

  private String content(Actor reader, String number, int version) {
    try (InputStream in = as(reader, () -> folders.content(number, version)).in()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileUpload text(String content) {
    return FileUpload.of("terms.txt", content.getBytes(StandardCharsets.UTF_8));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private <T> T as(Actor who, java.util.function.Supplier<T> work) {
    return actor.callAs(who, work);
  }

  private void run(Actor who, Runnable work) {
    actor.runAs(who, work);
  }
}
