@NullMarked
package io.opora.contract;

import org.jspecify.annotations.NullMarked;
