/**
 * Notices: the kinds there are, which observe what they tell of, the rows, and the mails with what
 * is new.
 */
@NullMarked
package app.kontor.notification.internal.notice;

import org.jspecify.annotations.NullMarked;
