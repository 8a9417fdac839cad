package app.kontor.web.order.basket;

import app.kontor.approval.ApprovalNeed;
import app.kontor.approval.Approvals;
import app.kontor.credit.CreditLimits;
import app.kontor.credit.CreditPanel;
import app.kontor.ordering.BasketPart;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderFile;
import app.kontor.ordering.OrderFiles;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.CostCentres;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.form.Steps;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.order.orders.FilesForm;
import app.kontor.web.order.orders.OfferedTerms;
import app.kontor.web.order.orders.TermsForm;
import app.kontor.web.order.orders.WishesForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Delivery and references first, then the whole order to look through, then the order. */
@Named
@ViewScoped
public class CheckoutPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So many lines are shown at a time to be said something of. */
  private static final int LINES = 50;

  @Inject private Baskets baskets;
  @Inject private Ordering ordering;
  @Inject private Approvals approvals;
  @Inject private CreditLimits credits;
  @Inject private OrderFiles orderFiles;
  @Inject private Parties parties;
  @Inject private CostCentres centres;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private OfferedTerms offeredTerms;

  private final TermsForm terms = new TermsForm();
  private final FilesForm fileForm = new FilesForm();
  private final PriceAgreement agreement = new PriceAgreement();
  private List<OrderFile> files = List.of();
  private Baskets.@Nullable Review review;
  private boolean referenceKnown;
  private int linePage = 1;
  private int linePages = 1;
  private @Nullable ApprovalNeed need;
  private @Nullable CreditPanel credit;

  /** Reads addresses and methods; an empty basket leads back to it. */
  public @Nullable String load() {
    if (baskets.lineCount() == 0) {
      return page.redirect("/basket.xhtml");
    }
    Partner own = parties.ownPartner();
    PartnerNumber partner = own.number();
    terms.offer(
        parties.deliveryAddresses(partner),
        baskets.deliveryMethods(),
        offeredTerms.to(partner),
        texts);
    terms.chooseFirst();
    terms.suggest(own.ownNumberNeeded(), ordering.earlierTerms(), texts);
    terms.getWishes().offer(baskets.partsOffered(), costCentres());
    showLines(1);
    files = orderFiles.drafts();
    return null;
  }

  /** Those that the company keeps; if it keeps none, those it has ordered for. */
  private List<Choice> costCentres() {
    List<Choice> kept =
        centres.choices().stream().map(one -> new Choice(one.code(), one.name())).toList();
    return kept.isEmpty()
        ? ordering.costCentres().stream().map(one -> new Choice(one, one)).toList()
        : kept;
  }

  /** Takes the files that were chosen; all else that was typed stays. */
  public void attach() {
    orderFiles.attach(page.key(), fileForm.about(), fileForm.uploads());
    fileForm.taken();
    files = orderFiles.drafts();
  }

  /** Takes a file back. */
  public void discard(long id) {
    orderFiles.discard(id);
    files = orderFiles.drafts();
  }

  private void showLines(int number) {
    BasketPart part = baskets.part(BasketQuery.ALL, number, LINES);
    linePage = part.page();
    linePages = part.pages();
    terms.getWishes().show(part.lines(), (linePage - 1) * LINES);
  }

  /** The lines before those shown; what was said of these is kept. */
  public void linesBefore() {
    showLines(Math.max(1, linePage - 1));
  }

  /** The lines after those shown. */
  public void linesAfter() {
    showLines(linePage + 1);
  }

  /** What the page needs besides its fields to come back in the same step. */
  public String getKept() {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("step", review == null ? "entry" : "review");
    state.put("address", terms.getAddress());
    state.put("method", terms.getMethod());
    state.put("payment", terms.getPayment());
    state.put("requestedDate", Objects.toString(terms.getRequestedDate(), ""));
    state.put("buyerReference", terms.getBuyerReference());
    state.put("note", terms.getNote());
    state.put("lines", String.valueOf(linePage));
    terms.getWishes().write(state);
    return Steps.write(state);
  }

  /** Back to the step, if the order can still be shown; to the entries otherwise. */
  public void setKept(String kept) {
    Map<String, String> state = Steps.read(kept);
    terms.setAddress(state.getOrDefault("address", terms.getAddress()));
    terms.setMethod(state.getOrDefault("method", terms.getMethod()));
    terms.setPayment(state.getOrDefault("payment", terms.getPayment()));
    terms.setRequestedDate(
        ListQuery.asDate("requestedDate", state.getOrDefault("requestedDate", "")));
    terms.setBuyerReference(state.get("buyerReference"));
    terms.setNote(state.get("note"));
    terms.getWishes().read(state);
    if (state.getOrDefault("lines", "1").matches("[2-9]|1\\d")) {
      showLines(Integer.parseInt(state.getOrDefault("lines", "1")));
    }
    if ("review".equals(state.get("step"))) {
      try {
        look();
      } catch (BusinessException changed) {
        review = null;
      }
    }
  }

  /** Shows the order as it will be; files that were chosen and not added yet are added. */
  public void look() {
    if (!fileForm.uploads().isEmpty()) {
      attach();
    }
    Baskets.Review seen;
    try {
      seen =
          baskets.review(
              terms.getAddress(),
              terms.getMethod(),
              terms.getRequestedDate(),
              terms.getWishes().wishes());
    } catch (InvalidInput refused) {
      throw terms.getWishes().atItsRow(refused);
    }
    credit = credits.panel(seen.totals().gross(), terms.getPayment()).orElse(null);
    referenceKnown = ordering.isReferenceKnown(terms.getBuyerReference());
    agreement.show(seen.changes());
    need =
        approvals.need(seen.totals().net(), terms.getWishes().wishes().costCentre()).orElse(null);
    review = seen;
  }

  /** Back to the entries. */
  public void change() {
    review = null;
  }

  /** Places the order; the same page places it once, however often it is sent. */
  public String place() {
    Baskets.Review seen = review;
    if (seen == null) {
      return "";
    }
    OrderNumber number = ordering.place(command(seen));
    page.done("checkout.placed", number);
    return page.redirect("/order.xhtml", "order", number);
  }

  /** Whether an order with that own number is there already. */
  public boolean isReferenceKnown() {
    return referenceKnown;
  }

  /** The lines shown of which something is said. */
  public List<WishesForm.Row> getWished() {
    return terms.getWishes().said();
  }

  public boolean isLinesBefore() {
    return linePage > 1;
  }

  public boolean isLinesAfter() {
    return linePage < linePages;
  }

  public List<OrderFile> getFiles() {
    return files;
  }

  public FilesForm getFileForm() {
    return fileForm;
  }

  /** Asks those who may approve, instead of ordering; once, however often it is sent. */
  public String ask() {
    Baskets.Review seen = review;
    if (seen == null) {
      return "";
    }
    String request = approvals.ask(command(seen));
    page.done("approval.asked-for", getWhoApproves());
    return page.redirect("/approval.xhtml", "request", request);
  }

  private PlaceOrder command(Baskets.Review seen) {
    agreement.require();
    return new PlaceOrder(
        page.key(),
        terms.getAddress(),
        terms.getMethod(),
        terms.getPayment(),
        terms.getRequestedDate(),
        terms.getBuyerReference(),
        terms.getNote(),
        seen.totals().gross().toString(),
        terms.getWishes().wishes(),
        files.stream().map(OrderFile::id).toList());
  }

  /** Why somebody else has to approve the order; null if nobody has to. */
  public @Nullable ApprovalNeed getNeed() {
    return need;
  }

  /** What the order takes of the company's credit; null if none is looked at. */
  public @Nullable CreditPanel getCredit() {
    return credit;
  }

  /** Names of those who may approve, parted by commas. */
  public String getWhoApproves() {
    ApprovalNeed known = need;
    return known == null ? "" : String.join(", ", known.approvers());
  }

  /** What is agreed with if the goods have become dearer. */
  public PriceAgreement getAgreement() {
    return agreement;
  }

  public boolean isReviewing() {
    return review != null;
  }

  public Baskets.@Nullable Review getReview() {
    return review;
  }

  public TermsForm getTerms() {
    return terms;
  }
}
