/** The process of what could not be delivered: its start, its beans and its task. */
@NullMarked
package io.opora.process.delivery;

import org.jspecify.annotations.NullMarked;
