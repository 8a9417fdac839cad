/** Rows of users, sign-in sessions and the audit trail. */
@NullMarked
package app.kontor.access.model;

import org.jspecify.annotations.NullMarked;
