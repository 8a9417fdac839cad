/** The pages of every portal about the person: signing in, profile. Sees {@code access}. */
@NullMarked
package app.kontor.web.common.account;

import org.jspecify.annotations.NullMarked;
