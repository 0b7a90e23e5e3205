/** The process that has the production calendar's next year loaded: its start, its beans and its task. */
@NullMarked
package io.opora.process.calendar;

import org.jspecify.annotations.NullMarked;
