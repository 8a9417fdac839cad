package app.kontor.einvoice.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.einvoice.KsefEnvironment;
import org.junit.jupiter.api.Test;

class SellerAccessTest {
  @Test
  void a_token_of_one_environment_is_not_shown_to_another() {
    SellerAccess access = new SellerAccess(1);
    access.change(true, KsefEnvironment.TEST, "sealed");
    access.change(false, KsefEnvironment.TEST, null);
    assertThat(access.token()).as("kept").contains("sealed");

    access.change(false, KsefEnvironment.PRODUCTION, null);
    assertThat(access.token()).isEmpty();

    access.change(true, KsefEnvironment.DEMO, "another");
    assertThat(access.token()).contains("another");
  }
}
