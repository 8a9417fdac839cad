/**
 * What the server's {@code /health} says of this node. It is packed as a library of the EAR, where
 * MicroProfile Health looks for checks, and not into the core's module; it sees nothing of Kontor.
 */
@NullMarked
package app.kontor.platform.health;

import org.jspecify.annotations.NullMarked;
