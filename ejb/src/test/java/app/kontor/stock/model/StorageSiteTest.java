package app.kontor.stock.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.stock.Warehouse;
import org.junit.jupiter.api.Test;

class StorageSiteTest {
  private static final Warehouse POZNAN = new Warehouse("POZ", "Magazyn Poznań", "Poznań");

  private final StorageSite site = new StorageSite(1, POZNAN);

  @Test
  void it_opens_as_it_was_named() {
    assertThat(site.view()).isEqualTo(POZNAN);
    assertThat(site.isActive()).isTrue();
  }

  @Test
  void a_closed_one_is_still_there_and_may_open_again() {
    site.close();
    assertThat(site.isActive()).isFalse();
    assertThat(site.view()).isEqualTo(POZNAN);
    site.open();
    assertThat(site.isActive()).isTrue();
  }
}
