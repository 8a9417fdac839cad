package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {
  @Test
  void names_in_any_script_reach_old_and_new_browsers() {
    assertThat(Download.disposition("attachment", "Łódź 7.pdf"))
        .isEqualTo(
            "attachment; filename=\"Lodz 7.pdf\"; filename*=UTF-8''%C5%81%C3%B3d%C5%BA%207.pdf");
  }

  @Test
  void a_name_cannot_break_the_header() {
    assertThat(Download.disposition("inline", "a\"b\r\nX: y/..\\c%.pdf"))
        .isEqualTo(
            "inline; filename=\"a_b__X: y_.._c_.pdf\";"
                + " filename*=UTF-8''a%22b__X%3A%20y_.._c%25.pdf");
  }

  @Test
  void what_is_not_a_pdf_to_be_shown_runs_in_a_sandbox() {
    assertThat(Download.policy("attachment", "application/pdf")).endsWith("; sandbox");
    assertThat(Download.policy("inline", "image/png")).endsWith("; sandbox");
    assertThat(Download.policy("inline", "application/pdf"))
        .startsWith("default-src 'none'")
        .doesNotContain("sandbox");
  }
}
