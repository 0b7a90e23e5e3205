package io.opora.api;

import io.opora.ticket.TicketNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Whatever is logged while a ticket's request is answered bears its number, as what the engine does for a ticket. */
final class TicketInLogs implements HandlerInterceptor {

    private static final String KEY = "ticket";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Taken for a number only in the form of one: a log line must not be written by whoever calls.
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("number") instanceof String number
                && TicketNumber.parse(number).isPresent()) {
            MDC.put(KEY, number);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove(KEY);
    }
}
