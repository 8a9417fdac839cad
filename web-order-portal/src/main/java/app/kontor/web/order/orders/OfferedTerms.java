package app.kontor.web.order.orders;

import app.kontor.party.PartnerNumber;
import app.kontor.party.PaymentTerms;
import app.kontor.party.TermsOfPayment;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** The terms of payment that an order can be placed on, in the words of whoever looks at them. */
@Dependent
public class OfferedTerms implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private TermsOfPayment terms;
  @Inject private Portal portal;
  @Inject private Visitor visitor;

  /** Those that hold for the customer first. */
  public List<Choice> to(PartnerNumber customer) {
    Locale reader = visitor.getLocale();
    Locale sellers = portal.getSeller().language();
    return terms.offered(customer).stream()
        .map((PaymentTerms one) -> new Choice(one.code(), one.name(reader, sellers)))
        .toList();
  }
}
