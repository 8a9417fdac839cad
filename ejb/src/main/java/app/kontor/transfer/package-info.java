/**
 * Master data by files: tables of items, customers, stock and the like are read, their columns
 * found, compared with what is kept, looked at and applied; the same tables are given away and come
 * back unchanged. What can be transferred is a {@code TransferKind}. May use the capabilities that
 * it imports into, by their use cases, and all below; nobody but {@code notification} stands above.
 */
@NullMarked
package app.kontor.transfer;

import org.jspecify.annotations.NullMarked;
