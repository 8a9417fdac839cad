package app.kontor.ordering.internal;

import app.kontor.catalogue.BuyersNumber;
import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.ItemNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What customers call items, in memory: as much of it as orders ask for. */
final class CalledItems implements BuyersNumbers {
  private final Map<Long, Map<Long, String>> printed = new HashMap<>();

  /** A customer calls an item so from now on. */
  void call(long partnerId, long itemId, String number) {
    printed.computeIfAbsent(partnerId, partner -> new HashMap<>()).put(itemId, number);
  }

  @Override
  public Map<Long, String> printed(long partnerId, Collection<Long> itemIds) {
    Map<Long, String> found = new HashMap<>(printed.getOrDefault(partnerId, Map.of()));
    found.keySet().retainAll(itemIds);
    return found;
  }

  @Override
  public Page<BuyersNumber> ofCustomer(PartnerNumber partnerNumber, String text, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<BuyersNumber> ofItem(ItemNumber itemNumber, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void keep(String key, BuyersNumberData wanted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void prefer(PartnerNumber partnerNumber, long id, long version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(PartnerNumber partnerNumber, long id, long version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<BuyersNumber> named(Map<PartnerNumber, List<String>> numbers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void set(String key, List<BuyersNumberData> wanted, List<BuyersNumberData> dropped) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<BuyersNumber> all(PageRequest page) {
    throw new UnsupportedOperationException();
  }
}
