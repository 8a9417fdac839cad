/**
 * The launcher: checks the machine, starts the embedded MariaDB and WildFly with the EAR, prints
 * where to go, and stops both. Uses the JDK and Connector/J; knows nothing of the business core.
 */
@NullMarked
package app.kontor.server;

import org.jspecify.annotations.NullMarked;
