package app.kontor.web.order.office;

import app.kontor.billing.AdvanceInvoicing;
import app.kontor.billing.BillingSettings;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.PartsOffered;
import app.kontor.party.PublicSide;
import app.kontor.party.ShopSettings;
import app.kontor.platform.setting.SellerSettings;
import app.kontor.platform.setting.SettingKey;
import app.kontor.pricing.PriceChangeMode;
import app.kontor.pricing.PriceSettings;
import app.kontor.quoting.QuotingSettings;
import app.kontor.returns.ReturnSettings;
import app.kontor.transfer.TransferSettings;
import app.kontor.web.common.form.Steps;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.strangers.PublicAddresses;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the seller lets the system do by itself. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SellerSettings settings;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;

  private final Map<String, String> seen = new TreeMap<>();
  private boolean confirmAutomatically;
  private boolean wholeUnits;
  private PartsOffered deliveryParts = PartsOffered.CHOICE_AS_AVAILABLE;
  private boolean notesPrinted;
  private BigDecimal changeMinutes = BigDecimal.ZERO;
  private boolean proFormaAutomatically;
  private boolean invoiceOnDespatch;
  private AdvanceInvoicing advanceInvoices = AdvanceInvoicing.BY_HAND;
  private boolean ratesDaily;
  private boolean shopPublished;
  private PublicSide publicSide = PublicSide.CLOSED;
  private PriceChangeMode priceChanges = PriceChangeMode.AT_ONCE;
  private @Nullable BigDecimal marginFloor;
  private BigDecimal leadDays = BigDecimal.ZERO;
  private BigDecimal replenishDays = BigDecimal.ZERO;
  private BigDecimal alsoBoughtCustomers = BigDecimal.ZERO;
  private BigDecimal alsoBoughtDays = BigDecimal.ZERO;
  private BigDecimal exportsKeptDays = BigDecimal.ZERO;
  private BigDecimal returnDays = BigDecimal.ZERO;
  private BigDecimal quotationDays = BigDecimal.ZERO;
  private BigDecimal quotationRemindDays = BigDecimal.ZERO;
  private BigDecimal holdMinutes = BigDecimal.ZERO;

  public void load() {
    confirmAutomatically = settings.get(OrderSettings.CONFIRM_AUTOMATICALLY);
    wholeUnits = settings.get(OrderSettings.WHOLE_UNITS);
    deliveryParts = settings.get(OrderSettings.PARTS);
    notesPrinted = settings.get(OrderSettings.NOTES_PRINTED);
    changeMinutes = BigDecimal.valueOf(settings.get(OrderSettings.CHANGE_MINUTES));
    proFormaAutomatically = settings.get(BillingSettings.PRO_FORMA_AUTOMATICALLY);
    invoiceOnDespatch = settings.get(BillingSettings.INVOICE_ON_DESPATCH);
    advanceInvoices = settings.get(BillingSettings.ADVANCE_INVOICES);
    ratesDaily = settings.get(BillingSettings.RATES_DAILY);
    shopPublished = settings.get(ShopSettings.PUBLISHED);
    publicSide = settings.get(ShopSettings.PUBLIC_SIDE);
    priceChanges = settings.get(PriceSettings.CHANGES);
    marginFloor = settings.get(PriceSettings.MARGIN_FLOOR);
    leadDays = BigDecimal.valueOf(settings.get(OrderSettings.LEAD_DAYS));
    replenishDays = BigDecimal.valueOf(settings.get(OrderSettings.REPLENISH_DAYS));
    alsoBoughtCustomers = BigDecimal.valueOf(settings.get(OrderSettings.ALSO_BOUGHT_CUSTOMERS));
    alsoBoughtDays = BigDecimal.valueOf(settings.get(OrderSettings.ALSO_BOUGHT_DAYS));
    exportsKeptDays = BigDecimal.valueOf(settings.get(TransferSettings.EXPORTS_KEPT_DAYS));
    returnDays = BigDecimal.valueOf(settings.get(ReturnSettings.DAYS));
    quotationDays = BigDecimal.valueOf(settings.get(QuotingSettings.VALID_DAYS));
    quotationRemindDays = BigDecimal.valueOf(settings.get(QuotingSettings.REMIND_DAYS));
    holdMinutes = BigDecimal.valueOf(settings.get(QuotingSettings.HOLD_MINUTES));
    seen.clear();
    shown().forEach((key, value) -> seen.put(key.name(), value));
  }

  private Map<SettingKey<?>, String> shown() {
    return Map.ofEntries(
        Map.entry(OrderSettings.CONFIRM_AUTOMATICALLY, String.valueOf(confirmAutomatically)),
        Map.entry(OrderSettings.WHOLE_UNITS, String.valueOf(wholeUnits)),
        Map.entry(OrderSettings.PARTS, deliveryParts.name()),
        Map.entry(OrderSettings.NOTES_PRINTED, String.valueOf(notesPrinted)),
        Map.entry(OrderSettings.CHANGE_MINUTES, changeMinutes.stripTrailingZeros().toPlainString()),
        Map.entry(BillingSettings.PRO_FORMA_AUTOMATICALLY, String.valueOf(proFormaAutomatically)),
        Map.entry(BillingSettings.INVOICE_ON_DESPATCH, String.valueOf(invoiceOnDespatch)),
        Map.entry(BillingSettings.ADVANCE_INVOICES, advanceInvoices.name()),
        Map.entry(BillingSettings.RATES_DAILY, String.valueOf(ratesDaily)),
        Map.entry(ShopSettings.PUBLISHED, String.valueOf(shopPublished)),
        Map.entry(ShopSettings.PUBLIC_SIDE, publicSide.name()),
        Map.entry(PriceSettings.CHANGES, priceChanges.name()),
        Map.entry(
            PriceSettings.MARGIN_FLOOR,
            marginFloor == null ? "0" : marginFloor.stripTrailingZeros().toPlainString()),
        Map.entry(OrderSettings.LEAD_DAYS, plain(leadDays)),
        Map.entry(OrderSettings.REPLENISH_DAYS, plain(replenishDays)),
        Map.entry(OrderSettings.ALSO_BOUGHT_CUSTOMERS, plain(alsoBoughtCustomers)),
        Map.entry(OrderSettings.ALSO_BOUGHT_DAYS, plain(alsoBoughtDays)),
        Map.entry(QuotingSettings.VALID_DAYS, plain(quotationDays)),
        Map.entry(QuotingSettings.HOLD_MINUTES, plain(holdMinutes)),
        Map.entry(QuotingSettings.REMIND_DAYS, plain(quotationRemindDays)),
        Map.entry(TransferSettings.EXPORTS_KEPT_DAYS, plain(exportsKeptDays)),
        Map.entry(ReturnSettings.DAYS, plain(returnDays)));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  public String save() {
    shown()
        .forEach(
            (key, value) -> {
              String before = seen.getOrDefault(key.name(), value);
              if (!before.equals(value)) {
                settings.put(key, before, value);
              }
            });
    page.done("office.settings.saved");
    return page.redirect("/office/settings.xhtml");
  }

  /** The values that were read, so that nothing newer is overwritten. */
  public String getSeen() {
    return Steps.write(seen);
  }

  /** Keeps the values that were read before. */
  public void setSeen(String text) {
    seen.putAll(Steps.read(text));
  }

  /** Minutes for which goods of a counter cart are set aside. */
  public BigDecimal getHoldMinutes() {
    return holdMinutes;
  }

  public void setHoldMinutes(BigDecimal holdMinutes) {
    this.holdMinutes = holdMinutes;
  }

  /** Days for which an offer usually holds. */
  public BigDecimal getQuotationDays() {
    return quotationDays;
  }

  public void setQuotationDays(BigDecimal quotationDays) {
    this.quotationDays = quotationDays;
  }

  /** Days before the last one on which the customer is reminded of an offer; 0 for never. */
  public BigDecimal getQuotationRemindDays() {
    return quotationRemindDays;
  }

  public void setQuotationRemindDays(BigDecimal quotationRemindDays) {
    this.quotationRemindDays = quotationRemindDays;
  }

  public List<AdvanceInvoicing> getAdvanceChoices() {
    return List.of(AdvanceInvoicing.values());
  }

  public AdvanceInvoicing getAdvanceInvoices() {
    return advanceInvoices;
  }

  public void setAdvanceInvoices(AdvanceInvoicing advanceInvoices) {
    this.advanceInvoices = advanceInvoices;
  }

  public boolean isConfirmAutomatically() {
    return confirmAutomatically;
  }

  public void setConfirmAutomatically(boolean confirmAutomatically) {
    this.confirmAutomatically = confirmAutomatically;
  }

  public List<PartsOffered> getPartsOffered() {
    return List.of(PartsOffered.values());
  }

  public PartsOffered getDeliveryParts() {
    return deliveryParts;
  }

  public void setDeliveryParts(PartsOffered deliveryParts) {
    this.deliveryParts = deliveryParts;
  }

  public boolean isNotesPrinted() {
    return notesPrinted;
  }

  public void setNotesPrinted(boolean notesPrinted) {
    this.notesPrinted = notesPrinted;
  }

  public boolean isWholeUnits() {
    return wholeUnits;
  }

  public void setWholeUnits(boolean wholeUnits) {
    this.wholeUnits = wholeUnits;
  }

  /** Minutes in which a buyer may change an order that is confirmed as it comes in. */
  public BigDecimal getChangeMinutes() {
    return changeMinutes;
  }

  public void setChangeMinutes(BigDecimal changeMinutes) {
    this.changeMinutes = changeMinutes;
  }

  public boolean isProFormaAutomatically() {
    return proFormaAutomatically;
  }

  public void setProFormaAutomatically(boolean proFormaAutomatically) {
    this.proFormaAutomatically = proFormaAutomatically;
  }

  public boolean isInvoiceOnDespatch() {
    return invoiceOnDespatch;
  }

  public void setInvoiceOnDespatch(boolean invoiceOnDespatch) {
    this.invoiceOnDespatch = invoiceOnDespatch;
  }

  public boolean isShopPublished() {
    return shopPublished;
  }

  public void setShopPublished(boolean shopPublished) {
    this.shopPublished = shopPublished;
  }

  public PublicSide getPublicSide() {
    return publicSide;
  }

  public void setPublicSide(PublicSide publicSide) {
    this.publicSide = publicSide;
  }

  public PublicSide[] getPublicSides() {
    return PublicSide.values();
  }

  /** Where strangers begin, to be handed on. */
  public String getPublicAddress() {
    return PublicAddresses.of(visitor.getActor().sellerId()).catalogue();
  }

  public boolean isRatesDaily() {
    return ratesDaily;
  }

  public void setRatesDaily(boolean ratesDaily) {
    this.ratesDaily = ratesDaily;
  }

  public PriceChangeMode getPriceChanges() {
    return priceChanges;
  }

  public void setPriceChanges(@Nullable PriceChangeMode priceChanges) {
    this.priceChanges = priceChanges == null ? PriceChangeMode.AT_ONCE : priceChanges;
  }

  public List<PriceChangeMode> getModes() {
    return List.of(PriceChangeMode.values());
  }

  /** Per cent of a price that must be left above cost. */
  public @Nullable BigDecimal getMarginFloor() {
    return marginFloor;
  }

  public void setMarginFloor(@Nullable BigDecimal marginFloor) {
    this.marginFloor = marginFloor;
  }

  /** Working days in which goods that are there leave. */
  public BigDecimal getLeadDays() {
    return leadDays;
  }

  public void setLeadDays(BigDecimal leadDays) {
    this.leadDays = leadDays;
  }

  /** Working days in which missing goods usually come in; 0 if nothing is said. */
  public BigDecimal getReplenishDays() {
    return replenishDays;
  }

  public void setReplenishDays(BigDecimal replenishDays) {
    this.replenishDays = replenishDays;
  }

  /** Different customers who must have bought two items together. */
  public BigDecimal getAlsoBoughtCustomers() {
    return alsoBoughtCustomers;
  }

  public void setAlsoBoughtCustomers(BigDecimal alsoBoughtCustomers) {
    this.alsoBoughtCustomers = alsoBoughtCustomers;
  }

  /** Days of which orders count. */
  public BigDecimal getAlsoBoughtDays() {
    return alsoBoughtDays;
  }

  public void setAlsoBoughtDays(BigDecimal alsoBoughtDays) {
    this.alsoBoughtDays = alsoBoughtDays;
  }

  /** Days for which files that schedules have written can be downloaded; zero for ever. */
  public BigDecimal getExportsKeptDays() {
    return exportsKeptDays;
  }

  public void setExportsKeptDays(BigDecimal exportsKeptDays) {
    this.exportsKeptDays = exportsKeptDays;
  }

  public BigDecimal getReturnDays() {
    return returnDays;
  }

  public void setReturnDays(BigDecimal returnDays) {
    this.returnDays = returnDays;
  }
}
