package io.opora.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is asking; controllers take it with {@code @AuthenticationPrincipal}. */
public sealed interface OporaPrincipal extends AuthenticatedPrincipal, Serializable
        permits StaffPrincipal, ContactPrincipal {}
