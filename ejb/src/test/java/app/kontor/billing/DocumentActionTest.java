package app.kontor.billing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentActionTest {

  @Test
  void accounting_invoices_from_a_pro_forma_and_from_nothing_else() {
    for (DocumentKind kind : DocumentKind.values()) {
      var actions = DocumentAction.allowed(staff(Role.ACCOUNTING), kind);
      assertThat(actions.allows(DocumentAction.INVOICE))
          .as(kind.name())
          .isEqualTo(kind == DocumentKind.PRO_FORMA);
    }
    assertThat(
            DocumentAction.allowed(staff(Role.ACCOUNTING), DocumentKind.SALES_INVOICE)
                .refusal(DocumentAction.INVOICE))
        .contains("ONLY_PRO_FORMA");
  }

  @Test
  void who_may_not_invoice_is_not_told_why() {
    var actions = DocumentAction.allowed(staff(Role.SALES), DocumentKind.PRO_FORMA);
    assertThat(actions.allows(DocumentAction.INVOICE)).isFalse();
    assertThat(actions.refusal(DocumentAction.INVOICE)).isEmpty();
  }

  private static Actor staff(Role role) {
    return Actor.person(5, "p@example", "P", Locale.ENGLISH, 1, 0, Set.of(role));
  }
}
