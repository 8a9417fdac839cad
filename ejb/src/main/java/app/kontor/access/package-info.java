/**
 * Who may do what: users, roles, permissions, sign-in, the gate on every use case ({@link
 * app.kontor.gate.UseCases}), partner scope and the audit trail. May use {@code platform}.
 */
@NullMarked
package app.kontor.access;

import org.jspecify.annotations.NullMarked;
