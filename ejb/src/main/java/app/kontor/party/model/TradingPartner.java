package app.kontor.party.model;

import app.kontor.party.AgreedPriceLists;
import app.kontor.party.CustomerGroups.Membership;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.OrderDemands;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PartnerRules;
import app.kontor.party.PostalAddress;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company that buys from a seller, under its customer number, with its terms and the addresses it
 * has goods sent to, of which at most one is preferred: where the preferred one goes, is archived
 * or ceases to be so, the first of the others in use by code takes its place. Orders and documents
 * keep what it was when they were made, so all but the number may change at any time; a partner
 * that is not active cannot order.
 */
@Entity
@Table(name = "partner")
public class TradingPartner extends Aggregate {
  /** Code of the delivery address that a new partner begins with. */
  public static final String FIRST_ADDRESS = "HQ";

  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String number;

  @Embedded private PostalAddress address;

  @Column(name = "vat_id")
  private @Nullable String vatId;

  private String language;
  private String currency;

  @Column(name = "price_list")
  private @Nullable String priceList;

  @Column(name = "payment_terms")
  private @Nullable String paymentTerms;

  private boolean active;

  @Column(name = "own_number_needed")
  private boolean ownNumberNeeded;

  @ElementCollection
  @CollectionTable(name = "customer_group_member", joinColumns = @JoinColumn(name = "partner_id"))
  @Column(name = "group_id")
  private Set<Long> groups = new HashSet<>();

  @OneToMany(mappedBy = "partner", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("code")
  private List<PartnerAddress> addresses = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected TradingPartner() {}

  /**
   * A new partner, whose registered address is also the first to deliver to.
   *
   * @throws InvalidInput naming the field that cannot be kept
   */
  @SuppressWarnings("NullAway.Init") // assign fills in the rest
  public TradingPartner(long sellerId, PartnerData data, AgreedPriceLists lists) {
    this.sellerId = sellerId;
    this.number = data.number().value();
    assign(data, lists);
    add(new DeliveryAddress(FIRST_ADDRESS, data.address(), true));
  }

  /**
   * Changes all but the number.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput naming the field that cannot be kept
   */
  public void change(PartnerData data, AgreedPriceLists lists) {
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    assign(data, lists);
  }

  private void assign(PartnerData typed, AgreedPriceLists lists) {
    PartnerData data = typed.normalised();
    check(sellerId, data, lists);
    address = new PostalAddress(data.tidied().address());
    vatId = data.vatId();
    language = data.language();
    currency = data.currency();
    priceList = data.priceList();
    paymentTerms = data.paymentTerms();
    active = data.active();
  }

  /**
   * What partners' data must be like: partners buy in currencies that are sold in, and lists are in
   * their partner's currency.
   *
   * @throws InvalidInput naming the field that cannot be kept
   */
  public static void check(long sellerId, PartnerData data, AgreedPriceLists lists) {
    PartnerRules.check(data);
    if (!lists.currencies(sellerId).contains(data.currency())) {
      throw new InvalidInput("partnerCurrency", "NOT_A_VALUE", data.currency());
    }
    String list = data.priceList();
    if (list != null && !lists.isListIn(sellerId, list, data.currency())) {
      throw new InvalidInput("priceList", "NOT_A_VALUE", list);
    }
  }

  /**
   * Adds an address to deliver to.
   *
   * @throws InvalidInput at {@code addressCode} if there is one of that code, else naming the field
   *     that cannot be kept
   */
  public void add(DeliveryAddress added) {
    PartnerRules.check(added);
    if (address(added.code()).isPresent()) {
      throw new InvalidInput("addressCode", "CODE_TAKEN", added.code());
    }
    if (added.preferred()) {
      addresses.forEach(PartnerAddress::giveWay);
    }
    addresses.add(new PartnerAddress(this, added));
  }

  /**
   * Changes the address of that code.
   *
   * @return what it was
   * @throws ChangedMeanwhile if it is not the version that was read, or no more
   * @throws InvalidInput naming the field that cannot be kept
   */
  public DeliveryAddress change(DeliveryAddress changed) {
    PartnerRules.check(changed);
    PartnerAddress there = address(changed.code()).orElseThrow(ChangedMeanwhile::new);
    DeliveryAddress before = there.view();
    there.change(changed);
    if (changed.preferred()) {
      others(there).forEach(PartnerAddress::giveWay);
    } else if (before.preferred()) {
      passOn(there);
    }
    return before;
  }

  /**
   * Removes the address of that code; one that is not there stays so.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public void remove(String code, long version) {
    address(code)
        .ifPresent(
            there -> {
              there.require(version);
              addresses.remove(there);
              if (there.isPreferred()) {
                passOn(there);
              }
            });
  }

  /** The first of the others is preferred, if there are others. */
  private void passOn(PartnerAddress from) {
    others(from)
        .filter(other -> !other.isArchived())
        .min(Comparator.comparing(PartnerAddress::code))
        .ifPresent(PartnerAddress::takeOver);
  }

  private Stream<PartnerAddress> others(PartnerAddress than) {
    return addresses.stream().filter(other -> other != than);
  }

  private Optional<PartnerAddress> address(String code) {
    return addresses.stream().filter(one -> one.isFor(code)).findFirst();
  }

  /**
   * Says what the partner asks of its orders.
   *
   * @return what it asked before
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public OrderDemands demand(OrderDemands wanted) {
    if (wanted.version() != version()) {
      throw new ChangedMeanwhile();
    }
    OrderDemands before = demands();
    ownNumberNeeded = wanted.ownNumber();
    return before;
  }

  /** What the partner asks of its orders, for editing. */
  public OrderDemands demands() {
    return new OrderDemands(number(), version(), ownNumberNeeded);
  }

  /** What staff keep of the partner, for editing. */
  public PartnerData data() {
    return new PartnerData(
        new PartnerNumber(number),
        version(),
        address.address(),
        vatId,
        language,
        currency,
        priceList,
        paymentTerms,
        active);
  }

  /**
   * Says which groups the partner is in.
   *
   * @param all the seller's groups
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput at {@code groups} for a code that is none
   */
  public void assign(Membership membership, List<PartnerGroup> all) {
    if (membership.version() != version()) {
      throw new ChangedMeanwhile();
    }
    for (String code : membership.groups()) {
      if (all.stream().noneMatch(group -> group.code().equals(code))) {
        throw new InvalidInput("groups", "NOT_A_VALUE", code);
      }
    }
    Set<Long> wanted =
        all.stream()
            .filter(group -> membership.groups().contains(group.code()))
            .map(PartnerGroup::id)
            .collect(Collectors.toSet());
    groups.retainAll(wanted);
    groups.addAll(wanted);
  }

  /**
   * Codes of the groups the partner is in, in their order.
   *
   * @param all the seller's groups in its order
   */
  public List<String> groups(List<PartnerGroup> all) {
    return all.stream()
        .filter(group -> groups.contains(group.id()))
        .map(PartnerGroup::code)
        .toList();
  }

  List<DeliveryAddress> addresses() {
    return addresses.stream().map(PartnerAddress::view).toList();
  }

  public PartnerNumber number() {
    return new PartnerNumber(number);
  }
}
