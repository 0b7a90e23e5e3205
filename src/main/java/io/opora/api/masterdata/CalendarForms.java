package io.opora.api.masterdata;

import io.opora.api.FormType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calls about calendars read. */
@Configuration(proxyBeanMethods = false)
class CalendarForms {

    @Bean
    FormType<CalendarForm> calendarForm() {
        return new FormType<>(CalendarForm.class, CalendarForm::read);
    }
}
