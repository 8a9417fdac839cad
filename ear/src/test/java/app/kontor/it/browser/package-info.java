/**
 * Tests that use the whole product through a browser: the launcher starts database and server with
 * the demo company once for all of them, and headless Chromium visits the pages.
 */
@NullMarked
package app.kontor.it.browser;

import org.jspecify.annotations.NullMarked;
