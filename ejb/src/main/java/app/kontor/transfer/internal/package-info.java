/** Reading, comparing and applying files: the use cases, the job behind them and the statements. */
@NullMarked
package app.kontor.transfer.internal;

import org.jspecify.annotations.NullMarked;
