package app.kontor.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoSignInsBeanTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "demo, true, true",
        "-, true, true",
        "-, false, false",
        "-, -, false",
        "production, true, false",
        "production, false, false",
        "production, -, false"
      })
  void demo_people_are_shown_with_demo_data_and_never_in_production(
      String profile, String demo, boolean shown) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KONTOR_PROFILE", profile);
    environment.put("KONTOR_DEMO", demo);
    assertThat(DemoSignInsBean.areShown(environment)).isEqualTo(shown);
  }
}
