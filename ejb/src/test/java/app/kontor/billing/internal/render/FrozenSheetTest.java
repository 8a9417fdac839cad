package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentKind;
import app.kontor.tax.VatTreatment;
import org.junit.jupiter.api.Test;

class FrozenSheetTest {
  private static final DocumentSheet SHEET =
      Sheets.sheet(DocumentKind.SALES_INVOICE, "pl", VatTreatment.DOMESTIC, "EUR", 3);

  @Test
  void what_is_read_back_is_every_word_that_was_frozen() {
    FrozenSheet frozen = FrozenSheet.of(SHEET);
    FrozenSheet stored = new FrozenSheet(frozen.json(), frozen.sha256());
    assertThat(stored.model()).isEqualTo(SheetModel.of(SHEET)).containsKey("payment");
  }

  @Test
  void the_same_sheet_freezes_to_the_same_text() {
    assertThat(FrozenSheet.of(SHEET)).isEqualTo(FrozenSheet.of(SHEET));
  }

  @Test
  void a_changed_text_is_not_printed() {
    FrozenSheet frozen = FrozenSheet.of(SHEET);
    FrozenSheet changed =
        new FrozenSheet(frozen.json().replaceFirst("[0-9],[0-9]", "9,9"), frozen.sha256());
    assertThatThrownBy(() -> new DocumentRenderer().render(changed))
        .isInstanceOf(RenderingFailed.class)
        .hasMessageContaining("was changed");
  }
}
