package app.kontor.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.TypedFilter;
import app.kontor.platform.work.BackgroundJobs;
import app.kontor.platform.work.Jobs.JobView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the administrator reads about each background job. */
class JobListTest {
  private static final Instant NOW = Instant.parse("2026-11-27T19:00:00Z");

  private static JobView job(
      String kind, String status, boolean stopping, @Nullable String result) {
    String failure = status.equals("FAILED") ? "RATES_NOT_FETCHED" : null;
    return new JobView(1, kind, status, 40, stopping, "Adam", NOW, NOW, null, result, failure);
  }

  private static @Nullable Object cell(String column, JobView job) {
    return JobList.SHAPE.column(column).of(job);
  }

  @Test
  void a_kind_without_words_is_called_by_its_name() {
    assertThat(cell("kind", job("demo-volume", "DONE", false, null)))
        .isEqualTo(Phrase.of("office.jobs.kind.demo-volume").or("demo-volume"));
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING, false, office.jobs.status.RUNNING, 40 %",
    "RUNNING, true, office.jobs.stopping, 40 %",
    "DONE, false, office.jobs.status.DONE,",
    "WAITING, false, office.jobs.status.WAITING,"
  })
  void progress_is_said_while_it_runs(
      String status, boolean stopping, String words, @Nullable String progress) {
    JobView job = job("exchange-rates", status, stopping, null);
    assertThat(cell("status", job)).isEqualTo(Badge.of(status, words));
    assertThat(cell("progress", job)).isEqualTo(progress);
  }

  @Test
  void a_failure_is_said_as_the_refusal_it_was() {
    assertThat(cell("message", job("exchange-rates", "FAILED", false, null)))
        .isEqualTo(Phrase.of("refusal.RATES_NOT_FETCHED").or("office.jobs.failed"));
  }

  @Test
  void a_check_of_the_books_says_what_it_found() {
    assertThat(cell("message", books("{\"checks\":31,\"violated\":[]}")))
        .isEqualTo(
            List.of(
                Phrase.of("office.jobs.books.checks", 31), Phrase.of("office.jobs.books.clean")));
    assertThat(cell("message", books("{\"checks\":31,\"violated\":[{\"rule\":\"r\",\"rows\":2}]}")))
        .isEqualTo(
            List.of(
                Phrase.of("office.jobs.books.checks", 31),
                Phrase.of("office.jobs.books.violated", 1)));
    assertThat(cell("message", job("check-books", "RUNNING", false, null))).isEqualTo("–");
  }

  private static JobView books(String result) {
    return job("check-books", "DONE", false, result);
  }

  @Test
  void what_counts_several_things_says_each() {
    String result =
        "{\"figures\":[{\"name\":\"unused\",\"count\":7},{\"name\":\"swept\",\"count\":0}]}";
    assertThat(cell("message", job("pictures", "DONE", false, result)))
        .isEqualTo(
            List.of(
                Phrase.of("office.jobs.figure.pictures.unused", 7L).or("unused 7"),
                Phrase.of("office.jobs.figure.pictures.swept", 0L).or("swept 0")));
    assertThat(cell("message", job("pictures", "RUNNING", false, null))).isEqualTo("–");
  }

  @Test
  void what_makes_many_of_one_thing_counts_them() {
    assertThat(cell("message", job("exchange-rates", "DONE", false, "{\"count\":64}")))
        .isEqualTo(Phrase.of("office.jobs.count.exchange-rates", 64L).or("64"));
    assertThat(cell("message", job("exchange-rates", "WAITING", false, null))).isEqualTo("–");
  }

  @Test
  void all_jobs_are_asked_for() {
    Asked jobs = new Asked(new Page<>(List.of(), 0));
    new JobList(jobs.as(BackgroundJobs.class)).rows(TypedFilter.empty(), PageRequest.page(3, 25));
    assertThat(jobs.arguments()).containsExactly(PageRequest.page(3, 25));
  }
}
