/**
 * What the integration tests stand on: the archive they are deployed in, the database they share,
 * and the summary at the end. Runs in the test's own process, never in the server.
 */
@NullMarked
package app.kontor.it.harness;

import org.jspecify.annotations.NullMarked;
