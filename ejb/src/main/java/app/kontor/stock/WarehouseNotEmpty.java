package app.kontor.stock;

import app.kontor.platform.failure.BusinessException;

/** A warehouse cannot be closed as long as goods lie there. */
public final class WarehouseNotEmpty extends BusinessException {
  private static final long serialVersionUID = 1L;

  /**
   * @param items how many items lie there
   * @param reserved how many of them are reserved for orders
   */
  public WarehouseNotEmpty(String code, long items, long reserved) {
    super("WAREHOUSE_NOT_EMPTY", code, items, reserved);
  }
}
