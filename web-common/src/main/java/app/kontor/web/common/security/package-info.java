/**
 * The boundary of the pages: who is signed in, what a request may reach, security headers, cookies
 * and what people see when something fails. May use {@code page} and {@code text}.
 */
@NullMarked
package app.kontor.web.common.security;

import org.jspecify.annotations.NullMarked;
