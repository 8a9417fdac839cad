/** The pages of the Service portal: reporting and following tickets, and the staff's queue. */
@NullMarked
package app.kontor.web.service;

import org.jspecify.annotations.NullMarked;
