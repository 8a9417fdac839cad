/**
 * The theme compiler: runs while the project is built, never on the server, and is not part of the
 * jar. Uses the JDK only.
 */
@NullMarked
package app.kontor.web.theme;

import org.jspecify.annotations.NullMarked;
