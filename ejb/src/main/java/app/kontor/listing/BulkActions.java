package app.kontor.listing;

import java.util.List;

/**
 * What a capability lets people do with many rows of a list. A bean of this type is found by CDI;
 * several capabilities may add to one list, whose rows they know by its marks.
 */
public interface BulkActions {

  /** Name of the list. */
  String list();

  /** In the order of their buttons. */
  List<BulkAction> actions();
}
