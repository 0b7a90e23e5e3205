package io.opora.api.correction;

import io.opora.api.FormType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies of requests about corrections. */
@Configuration(proxyBeanMethods = false)
class CorrectionForms {

    @Bean
    FormType<CorrectionForm> correctionForm() {
        return new FormType<>(CorrectionForm.class, CorrectionForm::read);
    }

    @Bean
    FormType<RejectionForm> rejectionForm() {
        return new FormType<>(RejectionForm.class, RejectionForm::read);
    }
}
