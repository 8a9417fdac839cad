/**
 * The administrator's pages: the audit trail with its seals, and the background jobs. Uses the
 * access capability's API and the shared page parts.
 */
@NullMarked
package app.kontor.web.order.office.admin;

import org.jspecify.annotations.NullMarked;
