/** Tests of the launcher that need no server. */
@NullMarked
package app.kontor.server;

import org.jspecify.annotations.NullMarked;
