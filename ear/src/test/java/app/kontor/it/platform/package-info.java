/** Tests of the platform's workers in the server. */
@NullMarked
package app.kontor.it.platform;

import org.jspecify.annotations.NullMarked;
