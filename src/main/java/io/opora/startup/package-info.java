/** What the application needs before it can start, and what it says when that is missing. */
@NullMarked
package io.opora.startup;

import org.jspecify.annotations.NullMarked;
