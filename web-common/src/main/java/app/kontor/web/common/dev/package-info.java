/**
 * What developers get: pages, texts, style sheets and scripts from the source tree, so that a
 * change is seen on reload. Nothing of it is active unless the start says where the sources are.
 */
@NullMarked
package app.kontor.web.common.dev;

import org.jspecify.annotations.NullMarked;
