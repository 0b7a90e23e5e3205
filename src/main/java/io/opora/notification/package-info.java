/** What to tell whom: letters from templates (ru, en), written with the event and delivered from an outbox. */
@NullMarked
package io.opora.notification;

import org.jspecify.annotations.NullMarked;
