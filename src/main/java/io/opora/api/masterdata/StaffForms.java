package io.opora.api.masterdata;

import io.opora.api.FormType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies of requests about the provider's people. */
@Configuration(proxyBeanMethods = false)
class StaffForms {

    @Bean
    FormType<HireForm> hireForm() {
        return new FormType<>(HireForm.class, HireForm::read);
    }

    @Bean
    FormType<StaffForm> staffForm() {
        return new FormType<>(StaffForm.class, StaffForm::read);
    }

    @Bean
    FormType<GroupsForm> groupsForm() {
        return new FormType<>(GroupsForm.class, GroupsForm::read);
    }

    @Bean
    FormType<PasswordForm> passwordForm() {
        return new FormType<>(PasswordForm.class, PasswordForm::read);
    }

    @Bean
    FormType<AbsenceForm> absenceForm() {
        return new FormType<>(AbsenceForm.class, AbsenceForm::read);
    }
}
