package io.opora.api.masterdata;

import io.opora.api.FormType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies of requests about customers and contracts. */
@Configuration(proxyBeanMethods = false)
class CustomerForms {

    @Bean
    FormType<CustomerForm> customerForm() {
        return new FormType<>(CustomerForm.class, CustomerForm::read);
    }

    @Bean
    FormType<ContactForm> contactForm() {
        return new FormType<>(ContactForm.class, ContactForm::read);
    }

    @Bean
    FormType<SystemForm> systemForm() {
        return new FormType<>(SystemForm.class, SystemForm::read);
    }

    @Bean
    FormType<ContractForm> contractForm() {
        return new FormType<>(ContractForm.class, ContractForm::read);
    }

    @Bean
    FormType<RevisionForm> revisionForm() {
        return new FormType<>(RevisionForm.class, RevisionForm::read);
    }

    @Bean
    FormType<ProlongForm> prolongForm() {
        return new FormType<>(ProlongForm.class, ProlongForm::read);
    }

    @Bean
    FormType<SuspendForm> suspendForm() {
        return new FormType<>(SuspendForm.class, SuspendForm::read);
    }

    @Bean
    FormType<ResumeForm> resumeForm() {
        return new FormType<>(ResumeForm.class, ResumeForm::read);
    }
}
