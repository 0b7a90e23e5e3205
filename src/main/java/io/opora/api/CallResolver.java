package io.opora.api;

import io.opora.security.ContactPrincipal;
import io.opora.security.StaffPrincipal;
import io.opora.ticket.Actor;
import io.opora.ticket.Actors;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Call}. */
@Component
class CallResolver implements HandlerMethodArgumentResolver {

    private final Actors actors;

    CallResolver(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = ((ServletWebRequest) webRequest).getRequest();
        return new Call(
                actor(),
                Language.of(request),
                request.getMethod() + " " + request.getRequestURI(),
                request.getHeader(IdempotencyKey.HEADER));
    }

    private Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        if (principal instanceof StaffPrincipal member) {
            return actors.staff(member.staffId());
        }
        if (principal instanceof ContactPrincipal person) {
            return actors.contact(person.contactId());
        }
        throw new IllegalStateException("The API is open to nobody else");
    }
}
