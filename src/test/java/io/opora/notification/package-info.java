@NullMarked
package io.opora.notification;

import org.jspecify.annotations.NullMarked;
