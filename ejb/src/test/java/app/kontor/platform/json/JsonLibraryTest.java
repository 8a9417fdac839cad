package app.kontor.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.work.JobKind;
import jakarta.json.bind.JsonbException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLibraryTest {
  public record Part(String text, int count) {}

  public record Whole(long id, boolean flag, List<Part> parts) {}

  @Test
  void a_record_survives_as_json() {
    Whole whole = new Whole(Long.MAX_VALUE, true, List.of(new Part("\"ż\"\n", -3)));
    assertThat(JsonLibrary.read(JsonLibrary.write(whole), Whole.class)).isEqualTo(whole);
    assertThat(JsonLibrary.write(new JobKind.Nothing())).isEqualTo("{}");
    assertThat(JsonLibrary.read("{}", JobKind.Nothing.class)).isEqualTo(new JobKind.Nothing());
    assertThat(JsonLibrary.read("{\"count\": 42}", JobKind.Count.class))
        .isEqualTo(new JobKind.Count(42));
  }

  @Test
  void what_is_not_the_record_s_json_is_refused() {
    assertThatThrownBy(() -> JsonLibrary.read("78", JobKind.Count.class))
        .isInstanceOf(JsonbException.class);
    assertThatThrownBy(() -> JsonLibrary.read("", JobKind.Count.class))
        .isInstanceOf(JsonbException.class);
  }
}
