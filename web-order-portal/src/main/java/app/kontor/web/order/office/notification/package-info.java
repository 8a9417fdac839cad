/**
 * Staff's pages for mails: the outbox, one mail, templates and rules. Uses the notification
 * capability's API and the shared page parts.
 */
@NullMarked
package app.kontor.web.order.office.notification;

import org.jspecify.annotations.NullMarked;
