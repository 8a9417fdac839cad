/** Watches the memory of the node. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.node.internal;
