package io.opora.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EffortForms {

    @Bean
    FormType<EffortForm> effortForm() {
        return new FormType<>(EffortForm.class, EffortForm::read);
    }

    @Bean
    FormType<EffortCorrectionForm> effortCorrectionForm() {
        return new FormType<>(EffortCorrectionForm.class, EffortCorrectionForm::read);
    }
}
