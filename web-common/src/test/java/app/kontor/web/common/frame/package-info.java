@NullMarked
package app.kontor.web.common.frame;

import org.jspecify.annotations.NullMarked;
