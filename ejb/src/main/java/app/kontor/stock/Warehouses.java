package app.kontor.stock;

import app.kontor.party.Address;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** Where a seller's goods lie: warehouses, and branches that customers may know of. */
@Local
public interface Warehouses {

  /** All of the actor's seller by code, also those that are closed. */
  List<WarehouseData> all();

  /** Those that customers are told of and that are open, by code. */
  List<WarehouseData> branches();

  /**
   * Where goods are sent to, for other capabilities; none if there is no such warehouse, or it has
   * no address.
   */
  Optional<Address> addressOf(String code);

  /**
   * Adds a warehouse.
   *
   * @param key idempotency key of the form
   * @return its code
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  String add(String key, WarehouseData warehouse);

  /**
   * Changes all but the code.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   * @throws WarehouseNotEmpty if it is to be closed and goods lie there
   */
  void change(WarehouseData warehouse);
}
