package app.kontor.web.order.office.admin;

import app.kontor.access.Audit;
import app.kontor.access.AuditRow;
import app.kontor.money.Iban;
import app.kontor.party.BankAccount;
import app.kontor.party.BankAccounts;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seller's bank accounts; one of them is added or changed. */
@Named
@ViewScoped
public class BankAccountsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/office/bank-accounts.xhtml";

  @EJB private BankAccounts accounts;
  @EJB private Audit audit;
  @Inject private PageInfo page;
  @Inject private Portal portal;

  private String chosen = "";
  private boolean adding;
  private final BankAccountForm form = new BankAccountForm();
  private List<BankAccount> all = List.of();
  private List<AuditRow> history = List.of();

  public void load() {
    all = accounts.all();
    history = audit.changes(List.of("BankAccounts.add", "BankAccounts.change"));
    if (adding) {
      form.begin(all.size(), portal.getSeller().homeCurrency().getCurrencyCode());
    }
    all.stream()
        .filter(account -> account.key().equals(chosen))
        .findFirst()
        .ifPresentOrElse(form::show, () -> chosen = "");
  }

  public String save() {
    BankAccount account = form.account();
    if (adding) {
      accounts.add(page.key(), account);
    } else {
      accounts.change(account);
    }
    page.done("office.bank-accounts.saved", form.getIban());
    return page.redirect(PAGE);
  }

  /** Whether a form is open. */
  public boolean isEditing() {
    return adding || !chosen.isEmpty();
  }

  /** What is entered is an account that is not there yet. */
  public boolean isAdding() {
    return adding;
  }

  public void setAdding(boolean adding) {
    this.adding = adding;
  }

  /** The number of the account that is changed, with its currency. */
  public String getTitle() {
    return Iban.grouped(form.getIban().replace(" ", "")) + " · " + form.getCurrency();
  }

  public BankAccountForm getForm() {
    return form;
  }

  public List<BankAccount> getAll() {
    return all;
  }

  /** The latest changes, latest first. */
  public List<AuditRow> getHistory() {
    return history;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(@Nullable String chosen) {
    this.chosen = chosen == null ? "" : chosen;
  }
}
