package app.kontor.catalogue.internal;

import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.MeantNumbers;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.model.BuyersItem;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberAmbiguous;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Changes what customers call items; one changes a customer's at a time. */
@Dependent
public class BuyersNumberKeeper {
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private NamedItemRows named;
  @Inject private BuyersNumberRows rows;
  @Inject private AuditChanges audit;

  /** What is to be kept of a customer, and what not. */
  private record Asked(List<BuyersNumberData> wanted, List<BuyersNumberData> dropped) {
    Asked() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Keeps a number that is free or the item's already. */
  void keep(BuyersNumberData wanted, Partner partner) {
    wanted.check();
    MeantNumbers.Named item =
        Objects.requireNonNull(items(List.of(wanted)).get(wanted.itemNumber()));
    parties.holdPartner(partner.id());
    for (BuyersItem there : rows.written(partner.id(), List.of(wanted.number()))) {
      if (there.itemId() != item.id()) {
        throw new InvalidInput("number", "OWN_NUMBER_TAKEN", wanted.number());
      }
    }
    set(partner, new Asked(List.of(wanted), List.of()), Map.of(wanted.itemNumber(), item));
  }

  /** Keeps many, of several customers. */
  void set(List<BuyersNumberData> wanted, List<BuyersNumberData> dropped) {
    wanted.forEach(BuyersNumberData::check);
    Map<ItemNumber, MeantNumbers.Named> items = items(wanted);
    Map<PartnerNumber, Asked> byPartner = new LinkedHashMap<>();
    wanted.forEach(each -> asked(byPartner, each).wanted().add(each));
    dropped.forEach(each -> asked(byPartner, each).dropped().add(each));
    // always in the same order, so that two who load files do not wait for each other
    byPartner.keySet().stream()
        .map(parties::partner)
        .sorted(Comparator.comparingLong(Partner::id))
        .forEach(
            partner -> {
              parties.holdPartner(partner.id());
              set(partner, Objects.requireNonNull(byPartner.get(partner.number())), items);
            });
  }

  private static Asked asked(Map<PartnerNumber, Asked> byPartner, BuyersNumberData one) {
    return byPartner.computeIfAbsent(one.partnerNumber(), partner -> new Asked());
  }

  private void set(Partner partner, Asked asked, Map<ItemNumber, MeantNumbers.Named> items) {
    Set<String> numbers = new HashSet<>();
    asked.wanted().forEach(each -> numbers.add(each.number()));
    asked.dropped().forEach(each -> numbers.add(each.number()));
    Map<String, BuyersItem> there = new HashMap<>();
    rows.written(partner.id(), numbers).forEach(each -> there.put(each.number(), each));
    Set<Long> touched = new HashSet<>();
    there.values().forEach(each -> touched.add(each.itemId()));
    asked.wanted().forEach(each -> touched.add(id(items, each)));
    List<BuyersItem> all = new ArrayList<>(rows.ofItems(partner.id(), touched));
    for (BuyersNumberData gone : asked.dropped()) {
      BuyersItem found = there.get(gone.number());
      if (found != null) {
        audit.note("number", found.number(), null);
        rows.remove(found);
        all.remove(found);
      }
    }
    Map<Long, String> preferred = new HashMap<>();
    for (BuyersNumberData each : asked.wanted()) {
      keep(partner, each, id(items, each), there, all);
      if (each.preferred()) {
        preferred.put(id(items, each), each.number());
      }
    }
    settle(all, touched, preferred);
  }

  private static long id(Map<ItemNumber, MeantNumbers.Named> items, BuyersNumberData of) {
    return Objects.requireNonNull(items.get(of.itemNumber())).id();
  }

  private void keep(
      Partner partner,
      BuyersNumberData wanted,
      long item,
      Map<String, BuyersItem> there,
      List<BuyersItem> all) {
    BuyersItem found = there.get(wanted.number());
    if (found == null) {
      long seller = actor.get().sellerId();
      BuyersItem fresh = new BuyersItem(seller, partner.id(), item, wanted.number(), wanted.name());
      audit.note("number", null, wanted.number());
      rows.add(seller, partner.id(), fresh);
      there.put(wanted.number(), fresh);
      all.add(fresh);
      return;
    }
    if (found.itemId() != item) {
      audit.note("itemNumber", null, wanted.itemNumber());
      found.means(item);
    }
    audit.note("name", found.name(), wanted.name());
    found.call(wanted.name());
  }

  private static void settle(List<BuyersItem> all, Set<Long> items, Map<Long, String> preferred) {
    for (Long item : items) {
      BuyersItem.settle(
          all.stream().filter(each -> each.itemId() == item).toList(),
          preferred.getOrDefault(item, ""));
    }
  }

  void prefer(Partner partner, long id, long version) {
    parties.holdPartner(partner.id());
    BuyersItem chosen = find(partner, id, version);
    audit.note("preferred", null, chosen.number());
    BuyersItem.settle(rows.ofItems(partner.id(), List.of(chosen.itemId())), chosen.number());
  }

  void remove(Partner partner, long id, long version) {
    parties.holdPartner(partner.id());
    BuyersItem gone = find(partner, id, version);
    audit.note("number", gone.number(), null);
    List<BuyersItem> others = new ArrayList<>(rows.ofItems(partner.id(), List.of(gone.itemId())));
    others.remove(gone);
    rows.remove(gone);
    BuyersItem.settle(others, "");
  }

  private BuyersItem find(Partner partner, long id, long version) {
    BuyersItem found =
        rows.find(partner.id(), id).orElseThrow(() -> new UnknownItem(new ItemNumber("")));
    found.requireSeen(version);
    return found;
  }

  /**
   * The items that data names, by the seller's numbers, GTINs and makers' numbers; a customer's own
   * mean nothing here, because they are what is being said.
   *
   * @throws InvalidInput at {@code itemNumber}
   */
  private Map<ItemNumber, MeantNumbers.Named> items(List<BuyersNumberData> all) {
    Map<String, MeantNumbers> meant =
        named.meant(
            actor.get().sellerId(),
            0,
            all.stream().map(each -> each.itemNumber().value()).distinct().toList());
    Map<ItemNumber, MeantNumbers.Named> items = new HashMap<>();
    for (BuyersNumberData each : all) {
      MeantNumbers found = meant.getOrDefault(each.itemNumber().value(), MeantNumbers.NOTHING);
      if (found.items().size() > 1) {
        NumberAmbiguous why =
            new NumberAmbiguous(
                each.itemNumber().value(),
                found.numbers().stream().map(ItemNumber::value).toList());
        throw new InvalidInput("itemNumber", why.code(), why.args().toArray(Serializable[]::new));
      }
      items.put(
          each.itemNumber(),
          found.items().stream()
              .findFirst()
              .orElseThrow(
                  () -> new InvalidInput("itemNumber", "UNKNOWN_ITEM", each.itemNumber())));
    }
    return items;
  }
}
