/**
 * Tests that run inside the provisioned WildFly, against a real MariaDB: everything in this package
 * and below (except {@code harness} and {@code browser}) is put into a small test WAR beside the
 * real EJB jar, deployed once for all of them. Data is shared, so each test makes its own.
 */
@NullMarked
package app.kontor.it;

import org.jspecify.annotations.NullMarked;
