/**
 * The pages of files of master data: what was loaded, handing a file in, its columns, and what its
 * rows would do. Calls transfer through its root interface.
 */
@NullMarked
package app.kontor.web.order.office.transfer;

import org.jspecify.annotations.NullMarked;
