package app.kontor.stock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.Address;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.OpeningHours;
import app.kontor.stock.Warehouse;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.WarehouseWorld;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StorageSiteTest {
  private static final WarehouseData POZNAN = WarehouseWorld.warehouse("POZ", true);
  private static final Address ADDRESS = Objects.requireNonNull(POZNAN.address());

  private final StorageSite site = new StorageSite(1, POZNAN);

  @Test
  void it_opens_as_it_was_named() {
    assertThat(site.view()).isEqualTo(new Warehouse("POZ", "Magazyn POZ", "Poznań"));
    assertThat(site.data()).isEqualTo(POZNAN);
    assertThat(site.isActive()).isTrue();
  }

  @Test
  void a_closed_one_is_still_there_and_may_open_again() {
    site.change(WarehouseWorld.warehouse("POZ", false));
    assertThat(site.isActive()).isFalse();
    assertThat(site.view()).isEqualTo(new Warehouse("POZ", "Magazyn POZ", "Poznań"));
    site.change(POZNAN);
    assertThat(site.isActive()).isTrue();
  }

  @Test
  void hours_come_back_in_the_order_of_the_week() {
    List<OpeningHours> hours =
        List.of(
            new OpeningHours(DayOfWeek.TUESDAY, "08:00", "16:00"),
            new OpeningHours(DayOfWeek.MONDAY, "13:00", "17:00"),
            new OpeningHours(DayOfWeek.MONDAY, "08:00", "12:00"));
    site.change(WarehouseData.at("POZ", 0, ADDRESS, hours, " Note ", true, false));

    assertThat(site.data().hours()).containsExactly(hours.get(2), hours.get(1), hours.get(0));
    assertThat(site.data().note()).isEqualTo("Note");
    assertThat(site.data().branch()).isFalse();
  }

  @Test
  void what_cannot_be_kept_is_refused_at_its_field() {
    refused(WarehouseData.at("p", 0, ADDRESS, List.of(), "", true, true), "code");
    refused(WarehouseData.at("POZ", 0, ADDRESS, List.of(), "x".repeat(501), true, true), "note");
    refused(
        new WarehouseData("POZ", 0, "Poznań", "Poznań", null, List.of(), "", true, true), "street");
    refused(
        WarehouseData.at(
            "POZ",
            0,
            ADDRESS,
            List.of(new OpeningHours(DayOfWeek.FRIDAY, "16:00", "08:00")),
            "",
            true,
            true),
        "hours_FRIDAY");
  }

  @Test
  void nothing_newer_is_overwritten() {
    assertThatThrownBy(
            () -> site.change(WarehouseData.at("POZ", 3, ADDRESS, List.of(), "", true, true)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  private static void refused(WarehouseData data, String field) {
    assertThatThrownBy(() -> new StorageSite(1, data))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
