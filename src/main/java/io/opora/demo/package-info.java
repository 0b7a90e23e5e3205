/** What only the demo has: its own database and mail server, its data and its time-lapse. Nothing depends on it. */
@NullMarked
package io.opora.demo;

import org.jspecify.annotations.NullMarked;
