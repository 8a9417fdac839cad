package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentKind;
import app.kontor.tax.VatTreatment;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    assertThatThrownBy(() -> new DocumentRenderer().render(changed, null))
        .isInstanceOf(RenderingFailed.class)
        .hasMessageContaining("was changed");
  }

  @Test
  void every_kind_of_paper_is_read_back_whole_in_every_language() {
    for (DocumentKind kind : DocumentKind.values()) {
      for (VatTreatment treatment : VatTreatment.values()) {
        for (String language : List.of("pl", "de", "en", "en-US")) {
          DocumentSheet sheet = Sheets.sheet(kind, language, treatment, "EUR", 2);
          FrozenSheet frozen = FrozenSheet.of(sheet);
          assertThat(new FrozenSheet(frozen.json(), frozen.sha256()).model())
              .as(kind + " " + treatment + " " + language)
              .isEqualTo(SheetModel.of(sheet));
        }
      }
    }
  }

  @Test
  void names_with_signs_of_the_format_itself_are_kept_as_they_are() {
    for (String name :
        List.of(
            "\"Sons\" \\ Co",
            "A\tB",
            "{\"number\":1}",
            "\u2028\u2029",
            "\uD83D\uDD27 Tools",
            "\u0001",
            "null",
            "</script>")) {
      DocumentSheet sheet =
          Sheets.sheet(
              DocumentKind.PRO_FORMA, "en", VatTreatment.EXPORT, "USD", 1, name, List.of());
      Map<String, Object> model = FrozenSheet.of(sheet).model();
      assertThat(model).isEqualTo(SheetModel.of(sheet));
      assertThat(model.get("buyer")).as(name).asString().contains(name);
    }
  }

  @Test
  void any_sign_changed_added_or_lost_is_noticed() {
    FrozenSheet frozen = FrozenSheet.of(SHEET);
    Random random = new Random(256);
    for (int round = 0; round < 300; round++) {
      StringBuilder json = new StringBuilder(frozen.json());
      int at = random.nextInt(json.length());
      switch (random.nextInt(3)) {
        case 0 -> json.setCharAt(at, json.charAt(at) == '1' ? '2' : '1');
        case 1 -> json.deleteCharAt(at);
        default -> json.insert(at, ' ');
      }
      FrozenSheet changed = new FrozenSheet(json.toString(), frozen.sha256());
      assertThatThrownBy(changed::model)
          .as("round %d at %d", round, at)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
