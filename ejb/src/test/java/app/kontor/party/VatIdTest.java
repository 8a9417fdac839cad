package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatIdTest {
  @ParameterizedTest
  @CsvSource({
    "PL5260001246, PL, PL5260001246",
    "526-000-12-46, PL, PL5260001246",
    "526 000 12 46, PL, PL5260001246",
    "PL 526-000-12-46, DE, PL5260001246",
    "pl.526.000.12.46, PL, PL5260001246",
    "526/000/12/46, PL, PL5260001246",
    "NIP: 526-000-12-46, PL, PL5260001246",
    "526\u00a0000\u00a012\u00a046, PL, PL5260001246",
    "PL\u202f5260001246, PL, PL5260001246",
    "526\u2011000\u201112\u201146, PL, PL5260001246",
    "DE 136.695.976, PL, DE136695976",
    "136 695 976, DE, DE136695976",
    "USt-IdNr. DE136695976, DE, DE136695976",
    "U12345678, AT, ATU12345678",
    "ATU 1234 5678, AT, ATU12345678",
    "123456789, GR, EL123456789",
    "GR 123456789, GR, EL123456789",
    "B-35.123.456, ES, ESB35123456",
    "AB 123456789, FR, FRAB123456789",
    "FR 12 345 678 901, MC, FR12345678901",
    "1234567WA, IE, IE1234567WA",
    "nl123456789b01, NL, NL123456789B01",
    "BE 0123.456.789, BE, BE0123456789",
    "XI 123456789, GB, XI123456789",
    "GD123, GB, GBGD123",
    "ha 500, GB, GBHA500",
    "GD 123, XI, XIGD123",
    "GD123, IM, GBGD123",
    "GBGD123, GB, GBGD123",
    "GBHA599, PL, GBHA599",
    "GD123, PL, GD123",
    "GD123, GD, GD123",
    "BR123456789, FR, FRBR123456789",
    "BR123456789, PL, BR123456789",
    "DE123456789, FR, DE123456789",
    "NO123456789, FR, NO123456789",
    "CHE-123.456.789 MWST, CH, CHE123456789MWST",
    "123456789MVA, NO, NO123456789MVA"
  })
  void a_number_is_read_in_any_spelling(String typed, String country, String kept) {
    assertThat(VatId.read(typed, country)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "PL5260001247, PL",
    "526-000-12-47, PL",
    "DE12, DE",
    "12345, FR",
    "ATU1234567, AT",
    "'', PL",
    "---, DE"
  })
  void what_is_no_number_is_not_read(String typed, String country) {
    assertThat(VatId.read(typed, country)).isEmpty();
  }

  @Test
  void a_number_is_shown_in_groups() {
    assertThat(VatId.readable("PL5260001246")).isEqualTo("PL 526-000-12-46");
    assertThat(VatId.readable("DE136695976")).isEqualTo("DE 136 695 976");
    assertThat(VatId.readable("ATU12345678")).isEqualTo("AT U123 45678");
  }
}
