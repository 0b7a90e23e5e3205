package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class TicketInLogsTest {

    private final TicketInLogs interceptor = new TicketInLogs();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theNumberIsThereWhileTheRequestIsAnswered() {
        var request = requestFor("OP-1042");

        interceptor.preHandle(request, response, this);
        assertThat(MDC.get("ticket")).isEqualTo("OP-1042");

        interceptor.afterCompletion(request, response, this, null);
        assertThat(MDC.get("ticket")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OP-1\nERROR all is lost", "x", ""})
    void nothingElseIsTakenForOne(String number) {
        interceptor.preHandle(requestFor(number), response, this);

        assertThat(MDC.get("ticket")).isNull();
    }

    private static MockHttpServletRequest requestFor(String number) {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("number", number));
        return request;
    }
}
