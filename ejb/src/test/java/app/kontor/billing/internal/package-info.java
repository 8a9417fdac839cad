/** Published rates as the banks answer them, from a server of the test's own. */
@NullMarked
package app.kontor.billing.internal;

import org.jspecify.annotations.NullMarked;
