package app.kontor.web.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.file.Limits;
import app.kontor.platform.file.UploadLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the server is set up its bounds are those of the one table. */
class LimitsTableTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

  @ParameterizedTest
  @ValueSource(strings = {"kontor.cli", "kontor-ha.cli"})
  void the_servers_outer_bounds_are_the_tables(String script) throws IOException {
    String text = Files.readString(MODULE.resolve("../wildfly-config/src/main/cli/" + script));
    for (String listener : new String[] {"http-listener=default", "https-listener=https"}) {
      assertThat(value(text, listener, "max-post-size")).isGreaterThan(Limits.ANY_REQUEST);
      assertThat(value(text, listener, "max-parameters")).isEqualTo(Limits.PARAMETERS);
      assertThat(value(text, listener, "max-header-size")).isGreaterThan(Limits.QUERY);
    }
    assertThat(text).contains("buffer-request(buffers=" + Limits.ANONYMOUS_REQUEST / 16384 + ")");
  }

  @Test
  void the_forms_with_files_may_be_as_large_as_the_largest() throws IOException {
    String text = Files.readString(MODULE.resolve("src/main/resources/META-INF/web-fragment.xml"));
    assertThat(text)
        .contains("<max-file-size>" + Limits.ANY_REQUEST + "</max-file-size>")
        .contains("<max-request-size>" + Limits.ANY_REQUEST + "</max-request-size>");
  }

  @Test
  void ten_photos_of_twenty_megabytes_fit_and_the_largest_fits_into_the_outer_bound() {
    assertThat(UploadLimit.TICKET_FILES.requestBytes())
        .isGreaterThan(10 * 20 * Limits.MEGABYTE)
        .isEqualTo(Limits.ANY_REQUEST);
    for (UploadLimit limit : UploadLimit.values()) {
      assertThat(limit.requestBytes()).isBetween(Limits.REQUEST + 1, Limits.ANY_REQUEST);
      assertThat(limit.policy().maxBytes()).isEqualTo(limit.bytes());
    }
  }

  private static long value(String text, String listener, String name) {
    Matcher found =
        Pattern.compile(listener + ":write-attribute\\(name=" + name + ",value=(\\d+)\\)")
            .matcher(text);
    assertThat(found.find()).as(listener + " " + name).isTrue();
    return Long.parseLong(found.group(1));
  }
}
