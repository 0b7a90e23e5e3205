/** What lives as long as a transaction. */
@NullMarked
package io.opora.transaction;

import org.jspecify.annotations.NullMarked;
