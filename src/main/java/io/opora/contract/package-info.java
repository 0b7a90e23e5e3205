/** Customers, their contacts and contracts: who is asking, what was agreed with them, and what that covers. */
@NullMarked
package io.opora.contract;

import org.jspecify.annotations.NullMarked;
