package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;

/**
 * Why one of many items cannot be kept.
 *
 * @param place in the list that was handed in, from 0
 * @param reason names the field, see {@link ItemData#values}
 */
public record RefusedItem(int place, ItemNumber number, InvalidInput reason) {}
