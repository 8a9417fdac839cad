/** The gate, sign-in and audit beans; nobody outside access looks in here. */
@NullMarked
package app.kontor.access.internal;

import org.jspecify.annotations.NullMarked;
