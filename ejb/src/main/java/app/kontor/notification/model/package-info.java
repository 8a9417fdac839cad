/** Mails, templates and rules as they are stored, and how a rule is chosen. */
@NullMarked
package app.kontor.notification.model;

import org.jspecify.annotations.NullMarked;
