package app.kontor.web.common.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageAddressTest {
  @Test
  void the_query_stays_without_what_tells_about_one_loading() {
    assertThat(PageAddress.query("customer=K10001&kontor-notice=expired&kontor-kept=abc"))
        .isEqualTo("?customer=K10001");
    assertThat(PageAddress.query("kontor-notice=expired")).isEmpty();
    assertThat(PageAddress.query(null)).isEmpty();
  }

  @Test
  void a_parameter_is_added_to_addresses_with_and_without_a_query() {
    assertThat(PageAddress.with("/a.xhtml", "x", "1")).isEqualTo("/a.xhtml?x=1");
    assertThat(PageAddress.with("/a.xhtml?y=2", "x", "1")).isEqualTo("/a.xhtml?y=2&x=1");
  }

  @Test
  void a_step_reads_what_it_wrote_and_leaves_out_what_is_malformed() {
    Map<String, String> values = Map.of("note", "Gate 3\nbefore = noon & ż", "step", "review");
    assertThat(Steps.read(Steps.write(values))).isEqualTo(values);
    assertThat(Steps.read("a=%zz&&=x&b=1")).isEqualTo(Map.of("b", "1"));
  }

  @Test
  void a_value_is_the_first_of_its_name() {
    assertThat(PageAddress.value("a=1&seller=77&seller=78", "seller")).contains("77");
    assertThat(PageAddress.value("reseller=77&seller", "seller")).isEmpty();
    assertThat(PageAddress.value("seller=", "seller")).contains("");
    assertThat(PageAddress.value((String) null, "seller")).isEmpty();
  }
}
